/*
 * files.c: paths, reading sources, replacing outputs.
 *
 * Ensures: an existing output is replaced only by a complete file (written beside, renamed).
 */
#include "driver/driver.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

const char *system_reason(int error) {
  const char *text = strerror(error);
  char *reason = arena_strndup(session_arena, text, strlen(text));
  if (reason[0] >= 'A' && reason[0] <= 'Z' && reason[1] >= 'a') reason[0] += 'a' - 'A';
  return reason;
}

bool file_exists(const char *path) {
  struct stat st;
  return stat(path, &st) == 0;
}

bool is_directory(const char *path) {
  struct stat st;
  return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

const char *path_join(const char *dir, const char *name) {
  if (!dir[0]) return name;
  return format_text(session_arena, has_suffix(dir, "/") ? "%s%s" : "%s/%s", dir, name);
}

const char *path_base(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

const char *path_dir(const char *path) {
  const char *slash = strrchr(path, '/');
  if (!slash) return ".";
  if (slash == path) return "/";
  return arena_strndup(session_arena, path, (size_t)(slash - path));
}

static const char *current_directory(void) {
  static char *cwd;
  if (!cwd) cwd = getcwd(NULL, 0);
  return cwd ? cwd : "/";
}

/* Appends the elements of path to t, resolving . and .. by name. */
static void append_elements(Text *t, const char *path) {
  while (*path) {
    size_t n = strcspn(path, "/");
    if (n == 2 && path[0] == '.' && path[1] == '.') {
      while (t->len > 0 && t->s[t->len - 1] != '/') t->len--;
      if (t->len > 0) t->len--;
      t->s[t->len] = 0;
    } else if (n > 0 && !(n == 1 && path[0] == '.')) {
      text_putc(t, '/');
      text_write(t, path, n);
    }
    path += n + (path[n] == '/');
  }
}

const char *absolute_path(const char *path) {
  Text t = text_new(session_arena);
  if (path[0] != '/') append_elements(&t, current_directory());
  append_elements(&t, path);
  return t.len ? t.s : "/";
}

const char *relative_path(const char *absolute) {
  const char *cwd = absolute_path("."), *rest = absolute;
  size_t same = 0; /* length of the common leading elements */
  for (size_t i = 0;; i++) {
    bool end = (cwd[i] == 0 || cwd[i] == '/') && (absolute[i] == 0 || absolute[i] == '/');
    if (end) same = i;
    if (cwd[i] != absolute[i] || cwd[i] == 0) break;
  }
  if (strcmp(cwd, "/") == 0) same = 0;
  Text t = text_new(session_arena);
  for (const char *p = cwd + same; *p && p[1]; p++)
    if (*p == '/') text_puts(&t, "../");
  rest += same + (absolute[same] == '/');
  text_puts(&t, rest);
  return t.len ? t.s : ".";
}

bool has_suffix(const char *s, const char *suffix) {
  size_t n = strlen(s), m = strlen(suffix);
  return n >= m && strcmp(s + n - m, suffix) == 0;
}

/* Reads n bytes of fd into p; returns what was read, or -1. */
static ssize_t read_all(int fd, char *p, size_t n) {
  size_t done = 0;
  while (done < n) {
    ssize_t r = read(fd, p + done, n - done);
    if (r < 0 && errno == EINTR) continue;
    if (r < 0) return -1;
    if (r == 0) break;
    done += (size_t)r;
  }
  return (ssize_t)done;
}

static char *read_open_file(int fd, uint32_t *size, const char **why) {
  struct stat st;
  if (fstat(fd, &st) != 0) {
    *why = system_reason(errno);
    return NULL;
  }
  if (S_ISDIR(st.st_mode)) {
    *why = system_reason(EISDIR);
    return NULL;
  }
  if (!S_ISREG(st.st_mode)) {
    *why = "not a regular file";
    return NULL;
  }
  if (st.st_size >= INT32_MAX - 64) {
    *why = "file too large (2 GiB at most)";
    return NULL;
  }
  char *text = arena_alloc(session_arena, (size_t)st.st_size + 2);
  ssize_t n = read_all(fd, text, (size_t)st.st_size);
  if (n < 0) {
    *why = system_reason(errno);
    return NULL;
  }
  *size = (uint32_t)n;
  return text;
}

char *read_source(const char *path, uint32_t *size, const char **why) {
  int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) {
    *why = system_reason(errno);
    return NULL;
  }
  char *text = read_open_file(fd, size, why);
  close(fd);
  return text;
}

const char *temporary_beside(const char *path) {
  static unsigned counter;
  const char *name = format_text(session_arena, "%s.tmp%d-%u", path, (int)getpid(), counter++);
  remove_at_end(name, NULL);
  return name;
}

static bool write_all(int fd, const char *p, size_t n) {
  while (n > 0) {
    ssize_t done = write(fd, p, n);
    if (done < 0 && errno != EINTR) return false;
    if (done > 0) p += done, n -= (size_t)done;
  }
  return true;
}

static int create(const char *path) {
  return open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
}

const char *create_file(const char *path) {
  int fd = create(path);
  if (fd < 0) return system_reason(errno);
  close(fd);
  return NULL;
}

const char *write_file(const char *path, const char *bytes, size_t n) {
  const char *temporary = temporary_beside(path), *why = NULL;
  int fd = create(temporary);
  if (fd < 0) return system_reason(errno);
  bool ok = write_all(fd, bytes, n);
  if (!ok) why = system_reason(errno);
  if (close(fd) != 0 && ok) why = system_reason(errno), ok = false;
  if (ok) return replace_file(temporary, path, &why) ? NULL : why;
  unlink(temporary);
  return why;
}

bool replace_file(const char *from, const char *path, const char **why) {
  if (rename(from, path) == 0) return true;
  *why = system_reason(errno);
  unlink(from);
  return false;
}

/* Writes the file from to the open descriptor to. */
static bool copy_to(int to, const char *from) {
  int fd = open(from, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  char buf[1 << 16];
  ssize_t n;
  while ((n = read(fd, buf, sizeof buf)) > 0)
    if (!write_all(to, buf, (size_t)n)) break;
  close(fd);
  return n == 0;
}

bool is_special_file(const char *path) {
  struct stat st;
  return stat(path, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode);
}

bool write_special_file(const char *from, const char *path, const char **why) {
  int fd = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK); /* a pipe may have no reader */
  bool ok = fd >= 0 && fcntl(fd, F_SETFL, 0) == 0 && copy_to(fd, from);
  if (!ok) *why = system_reason(errno);
  if (fd >= 0) close(fd);
  unlink(from);
  return ok;
}

bool make_directories(const char *path) {
  if (is_directory(path)) return true;
  const char *parent = path_dir(path);
  if (strcmp(parent, path) != 0 && strcmp(parent, ".") != 0 && !make_directories(parent))
    return false;
  return mkdir(path, 0777) == 0 || errno == EEXIST;
}

const char *make_work_dir(void) {
  const char *tmp = getenv("TMPDIR");
  char *path = format_text(session_arena, "%s/gosling-XXXXXX", tmp && tmp[0] ? tmp : "/tmp");
  if (!mkdtemp(path)) {
    fprintf(stderr,
            "gosling: cannot make a temporary directory %s: %s (set TMPDIR to a writable one)\n",
            path, system_reason(errno));
    exit(EXIT_COMPILE);
  }
  remove_at_end(NULL, path);
  return path;
}
