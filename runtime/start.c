/*
 * start.c: the process from its first instruction to main.
 *
 * Requires: entered from _start (asm.S) with the stack as the kernel left it.
 * Ensures: thread-local storage is set up, the arguments and the vDSO are found; main runs.
 *
 * Until start_c has set %fs no thread-local variable may be touched.
 */
#include "runtime/start.h"
#include "runtime/sys_raw.h"

#include <elf.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef ARCH_SET_FS
#define ARCH_SET_FS 0x1002
#endif

int main(int argc, char **argv, char **envp);
/* Called by _start. */
_Noreturn void start_c(long *stack);

/* Bottom of the first thread's stack, under libc's name. */
void *__libc_stack_end;
int (*rt_vdso_clock_gettime)(clockid_t clock, struct timespec *t);

/* ---- thread-local storage -------------------------------------------------------------------- */

/* The template: PT_TLS of the program. */
static struct {
  const void *image;
  size_t image_size, size, align;
} tls;

enum {
  THREAD_BLOCK = 256
}; /* what lies at %fs: its own address, 0x28 and 0x70 */

static size_t round_up(size_t n, size_t align) {
  return (n + align - 1) & ~(align - 1);
}

size_t start_tls_size(void) {
  return round_up(tls.size, 64) + 64 + THREAD_BLOCK;
}

/* Variables lie below the thread pointer, which is aligned as the program asks. */
void *start_tls_init(void *memory) {
  size_t size = round_up(tls.size, tls.align > 64 ? tls.align : 64);
  char *pointer = (char *)memory + size;
  memcpy(pointer - round_up(tls.size, tls.align ? tls.align : 1), tls.image, tls.image_size);
  *(void **)pointer = pointer;
  return pointer;
}

static void find_tls(const Elf64_Phdr *h, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (h[i].p_type == PT_TLS) {
      tls.image = (const void *)h[i].p_vaddr;
      tls.image_size = h[i].p_filesz;
      tls.size = h[i].p_memsz;
      tls.align = h[i].p_align;
    }
}

static void set_up_tls(void) {
  long p = sys_raw(SYS_mmap, 0, (long)start_tls_size(), PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (p < 0 && p > -4096) sys_raw(SYS_exit_group, 2, 0, 0, 0, 0, 0);
  sys_raw(SYS_arch_prctl, ARCH_SET_FS, (long)start_tls_init((void *)p), 0, 0, 0, 0);
}

/* ---- the vDSO -------------------------------------------------------------------------------- */

typedef struct Vdso {
  const char *base; /* to add to its addresses */
  const Elf64_Sym *symbols;
  const char *names;
  size_t count;
} Vdso;

/* The number of symbols stands only in the hash table. */
static void read_dynamic(Vdso *v, const Elf64_Dyn *d) {
  for (; d->d_tag != DT_NULL; d++) {
    const char *p = v->base + d->d_un.d_ptr;
    if (d->d_tag == DT_SYMTAB) v->symbols = (const Elf64_Sym *)p;
    if (d->d_tag == DT_STRTAB) v->names = p;
    if (d->d_tag == DT_HASH) v->count = ((const uint32_t *)p)[1];
  }
}

static void open_vdso(Vdso *v, const Elf64_Ehdr *e) {
  const Elf64_Phdr *h = (const Elf64_Phdr *)((const char *)e + e->e_phoff);
  const Elf64_Dyn *dynamic = NULL;
  for (int i = 0; i < e->e_phnum; i++) {
    if (h[i].p_type == PT_LOAD && !v->base)
      v->base = (const char *)e + h[i].p_offset - h[i].p_vaddr;
    if (h[i].p_type == PT_DYNAMIC) dynamic = (const Elf64_Dyn *)((const char *)e + h[i].p_offset);
  }
  if (dynamic && v->base) read_dynamic(v, dynamic);
}

static void find_clock(const Elf64_Ehdr *e) {
  Vdso v = {0};
  if (!e) return;
  open_vdso(&v, e);
  for (size_t i = 0; v.symbols && v.names && i < v.count; i++)
    if (strcmp(v.names + v.symbols[i].st_name, "__vdso_clock_gettime") == 0)
      rt_vdso_clock_gettime =
          (int (*)(clockid_t, struct timespec *))(v.base + v.symbols[i].st_value);
}

/* ---- entry ----------------------------------------------------------------------------------- */

/* stack: argc, argv..., 0, envp..., 0, auxiliary vector of pairs */
_Noreturn void start_c(long *stack) {
  int argc = (int)stack[0];
  char **argv = (char **)(stack + 1), **envp = argv + argc + 1, **end = envp;
  const Elf64_Phdr *headers = NULL;
  size_t header_count = 0;
  const Elf64_Ehdr *vdso = NULL;
  __libc_stack_end = stack;
  while (*end) end++;
  for (const Elf64_auxv_t *a = (const Elf64_auxv_t *)(end + 1); a->a_type != AT_NULL; a++) {
    if (a->a_type == AT_PHDR) headers = (const Elf64_Phdr *)a->a_un.a_val;
    if (a->a_type == AT_PHNUM) header_count = a->a_un.a_val;
    if (a->a_type == AT_SYSINFO_EHDR) vdso = (const Elf64_Ehdr *)a->a_un.a_val;
  }
  find_tls(headers, header_count);
  set_up_tls();
  find_clock(vdso);
  _exit(main(argc, argv, envp));
}
