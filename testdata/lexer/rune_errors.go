// errors -e

package p

var (
	a = ''
	b = 'ab'
	c = '\q'
	d = '\x1'
	e = '\xg1'
	f = '\400'
	g = '\189'
	h = '\ud800'
	i = '\U00110000'
	j = '''
	k = '\"'
	l = 'a
	m = '
	n = '\
	o = 'é'
	q = '\u12'
)

var syntax error x
