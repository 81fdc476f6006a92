/*
 * asm.S: what C cannot say. Stack growth, the switch to the system stack, calls of func values,
 * the two returns of rt_defer_enter.
 *
 * Requires: goroutine.h's protocol; static non-PIE linking (TLS by local-exec).
 * Ensures: every frame made here has a frame pointer, so that stack walks pass through.
 * Method: LLVM's "split-stack" attribute, as for gccgo, with a __morestack of our own.
 */
#include "runtime/goroutine.h"

#define G(reg) movq %fs:rt_g@TPOFF, reg
#define LIMIT %fs:0x70

#define FUNC(name) .globl name; .type name, @function; .p2align 4; name:
#define END(name) .size name, . - name

        .text

/*
 * __morestack: called by a prologue that found the stack too low.
 * In: r10 frame size, r11 bytes of stack arguments, all argument registers live, rax the closure.
 * The stack holds: return address into the prologue (its next byte is a `ret`, after that the
 * body begins), return address of the function, stack arguments.
 * The body is called on the new segment; afterwards the old one is restored and the `ret` after
 * the call returns to the function's caller.
 *
 * Frame: the return address of the function is pushed once more, so that a frame-pointer walk
 * sees __morestack's frame as called from the function's caller.
 */
#define MS_FRAME RT_MORESTACK_FRAME
FUNC(__morestack)
        pushq 8(%rsp)
        pushq %rbp
        movq %rsp, %rbp
        subq $MS_FRAME, %rsp
        movq %rdi, -0x10(%rbp)
        movq %rsi, -0x18(%rbp)
        movq %rdx, -0x20(%rbp)
        movq %rcx, -0x28(%rbp)
        movq %r8, -0x30(%rbp)
        movq %r9, -0x38(%rbp)
        movq %rax, -0x40(%rbp)
        movq %r11, -0x48(%rbp)
        movups %xmm0, -0x60(%rbp)
        movups %xmm1, -0x70(%rbp)
        movups %xmm2, -0x80(%rbp)
        movups %xmm3, -0x90(%rbp)
        movups %xmm4, -0xa0(%rbp)
        movups %xmm5, -0xb0(%rbp)
        movups %xmm6, -0xc0(%rbp)
        movups %xmm7, -0xd0(%rbp)
        movq %r10, %rdi
        movq %r11, %rsi
        movq %rbp, %rdx
        call stack_grow                 /* -> top of the new stack, 16-aligned; or 0 */
        testq %rax, %rax
        jz 1f
        /* copy the stack arguments */
        movq -0x48(%rbp), %rcx
        leaq 15(%rcx), %rdx
        andq $-16, %rdx
        subq %rdx, %rax
        movq %rax, %rdi
        leaq 32(%rbp), %rsi
        movq %rax, %r10
        cld
        rep movsb
        movq %r10, %rsp
        movq -0x10(%rbp), %rdi
        movq -0x18(%rbp), %rsi
        movq -0x20(%rbp), %rdx
        movq -0x28(%rbp), %rcx
        movq -0x30(%rbp), %r8
        movq -0x38(%rbp), %r9
        movq -0x40(%rbp), %rax
        movups -0x60(%rbp), %xmm0
        movups -0x70(%rbp), %xmm1
        movups -0x80(%rbp), %xmm2
        movups -0x90(%rbp), %xmm3
        movups -0xa0(%rbp), %xmm4
        movups -0xb0(%rbp), %xmm5
        movups -0xc0(%rbp), %xmm6
        movups -0xd0(%rbp), %xmm7
        movq 16(%rbp), %r10
        incq %r10
        call *%r10
        /* back on the old segment; results in rax, rdx, rcx, xmm0-3 */
        leaq -MS_FRAME(%rbp), %rsp
        movq %rax, -0x10(%rbp)
        movq %rdx, -0x18(%rbp)
        movq %rcx, -0x20(%rbp)
        movups %xmm0, -0x60(%rbp)
        movups %xmm1, -0x70(%rbp)
        movups %xmm2, -0x80(%rbp)
        movups %xmm3, -0x90(%rbp)
        call stack_shrink
        movq -0x10(%rbp), %rax
        movq -0x18(%rbp), %rdx
        movq -0x20(%rbp), %rcx
        movups -0x60(%rbp), %xmm0
        movups -0x70(%rbp), %xmm1
        movups -0x80(%rbp), %xmm2
        movups -0x90(%rbp), %xmm3
        movq %rbp, %rsp
        popq %rbp
        addq $8, %rsp
        ret
1:      /* there is room: the body is entered on the stack in use, as if the test had passed */
        movq -0x10(%rbp), %rdi
        movq -0x18(%rbp), %rsi
        movq -0x20(%rbp), %rdx
        movq -0x28(%rbp), %rcx
        movq -0x30(%rbp), %r8
        movq -0x38(%rbp), %r9
        movq -0x40(%rbp), %rax
        movups -0x60(%rbp), %xmm0
        movups -0x70(%rbp), %xmm1
        movups -0x80(%rbp), %xmm2
        movups -0x90(%rbp), %xmm3
        movups -0xa0(%rbp), %xmm4
        movups -0xb0(%rbp), %xmm5
        movups -0xc0(%rbp), %xmm6
        movups -0xd0(%rbp), %xmm7
        movq %rbp, %rsp
        popq %rbp
        addq $8, %rsp
        popq %r10
        incq %r10
        jmp *%r10
        .globl rt_morestack_end
rt_morestack_end:
END(__morestack)

/*
 * void rt_on_system_stack(void (*fn)(void *), void *arg)
 */
FUNC(rt_on_system_stack)
        pushq %rbp
        movq %rsp, %rbp
        cmpq $0, LIMIT
        je 1f
        pushq %rbx
        pushq %r12
        pushq %r13
        pushq %r14
        pushq %r15
        G(%rbx)
        movq %rsp, RT_G_SP(%rbx)
        movq %rsp, %r12
        movq LIMIT, %r13
        movq %fs:rt_system_sp@TPOFF, %rsp
        movq $0, LIMIT
        movq %rdi, %rax
        movq %rsi, %rdi
        call *%rax
        movq %r12, %rsp
        movq %r13, LIMIT
        popq %r15
        popq %r14
        popq %r13
        popq %r12
        popq %rbx
        popq %rbp
        ret
1:      movq %rdi, %rax
        movq %rsi, %rdi
        call *%rax
        popq %rbp
        ret
END(rt_on_system_stack)

/*
 * void rt_call_deferred(const rt_Funcval *fn, void **frame)
 */
FUNC(rt_call_deferred)
        pushq %rbp
        movq %rsp, %rbp
        movq %rbp, (%rsi)
        movq %rdi, %r10
        call *(%rdi)
        popq %rbp
        ret
END(rt_call_deferred)

/*
 * void rt_enter_g(rt_G *g, void (*entry)(void)): g's stack is fresh.
 */
FUNC(rt_enter_g)
        pushq %rbp
        movq %rsp, %rbp
        pushq %rbx
        pushq %r12
        pushq %r13
        pushq %r14
        pushq %r15
        pushq LIMIT
        movq %rsp, %fs:rt_system_sp@TPOFF
        movq %rdi, %fs:rt_g@TPOFF
        movq RT_G_SP(%rdi), %rsp
        movq RT_G_SEGMENT(%rdi), %rax
        movq RT_SEG_LIMIT(%rax), %rax
        movq %rax, LIMIT
        xorl %ebp, %ebp                 /* the end of frame-pointer walks */
        call *%rsi
        ud2
END(rt_enter_g)

FUNC(rt_leave_g)
        movq %fs:rt_system_sp@TPOFF, %rsp
        movq $0, %fs:rt_g@TPOFF
        popq LIMIT
        popq %r15
        popq %r14
        popq %r13
        popq %r12
        popq %rbx
        popq %rbp
        ret
END(rt_leave_g)

/*
 * The running goroutine, in rax, stops: its registers are saved as rt_Saved says, in rcx is where.
 * As few stores as can be, since they are what a switch takes its time for.
 */
.macro SAVE
        leaq -RT_SAVED_PC(%rsp), %rcx
        movq %rbp, RT_SAVED_BP(%rcx)
        movq %rbx, 32(%rcx)
        movq %r12, 24(%rcx)
        movq %r13, 16(%rcx)
        movq %r14, 8(%rcx)
        movq %r15, (%rcx)
        movq %rcx, RT_G_SP(%rax)
.endm

/*
 * The goroutine `to`, whose registers lie at rcx, goes on. By a jump, since the processor would
 * predict a return to the goroutine that stops.
 */
.macro RESUME to
        movq \to, %fs:rt_g@TPOFF
        movq RT_G_SEGMENT(\to), %rax
        movq RT_SEG_LIMIT(%rax), %rax
        movq %rax, LIMIT
        movq RT_SAVED_BP(%rcx), %rbp
        movq 32(%rcx), %rbx
        movq 24(%rcx), %r12
        movq 16(%rcx), %r13
        movq 8(%rcx), %r14
        movq (%rcx), %r15
        leaq RT_SAVED_PC + 8(%rcx), %rsp
        jmp *RT_SAVED_PC(%rcx)
.endm

/*
 * void rt_switch(rt_G *to): saves the running goroutine and goes on with `to`.
 */
FUNC(rt_switch)
        G(%rax)
        SAVE
        movq RT_G_SP(%rdi), %rcx
        RESUME %rdi
END(rt_switch)

/*
 * runtime.coroswitch(c *coro): the running goroutine waits in c, the one that waited there goes on.
 * This is what a switch is as a rule; coro_switch_slow (coro.c) has all of it.
 *
 * The way leads from c to the goroutine, to its stack pointer, to its registers, by which it will
 * find c again: each switch would wait for the loads of the one before. But two goroutines that
 * take turns find their registers where the switch before saved those of the other side. So they
 * are loaded from there at once, and the comparison that shows it right is left to the predictor.
 */
FUNC(runtime.coroswitch)
        G(%rax)
        movq RT_CORO_WAITING(%rdi), %rdx
        cmpb $0, %fs:rt_overdue@TPOFF
        jne coro_switch_slow
        testq %rdx, %rdx                /* null: it has ended */
        jz coro_switch_slow
        movq RT_G_LOCK_COUNT(%rax), %rcx
        orq RT_CORO_LOCK_COUNT(%rdi), %rcx
        jnz coro_switch_slow
        movq %rax, RT_CORO_WAITING(%rdi)
        SAVE
        movq %fs:coro_last_sp@TPOFF, %rsi
        movq %rcx, %fs:coro_last_sp@TPOFF
        movq %rsi, %rcx
        cmpq %rcx, RT_G_SP(%rdx)
        jne 2f
1:      RESUME %rdx
2:      movq RT_G_SP(%rdx), %rcx
        jmp 1b
END(runtime.coroswitch)

/*
 * The end of functions of Go that call coroswitch (codegen/call.c): a return by a jump. All
 * registers are results or preserved but r10 and r11.
 */
FUNC(__x86_return_thunk)
        popq %r11
        jmp *%r11
END(__x86_return_thunk)

/*
 * void rt_loop_poll(void): called from within any loop of Go code; changes no register but the flags.
 */
FUNC(rt_loop_poll)
        pushq %rbp
        movq %rsp, %rbp
        pushq %rax
        pushq %rcx
        pushq %rdx
        pushq %rsi
        pushq %rdi
        pushq %r8
        pushq %r9
        pushq %r10
        pushq %r11
        subq $256, %rsp
        movups %xmm0, (%rsp)
        movups %xmm1, 16(%rsp)
        movups %xmm2, 32(%rsp)
        movups %xmm3, 48(%rsp)
        movups %xmm4, 64(%rsp)
        movups %xmm5, 80(%rsp)
        movups %xmm6, 96(%rsp)
        movups %xmm7, 112(%rsp)
        movups %xmm8, 128(%rsp)
        movups %xmm9, 144(%rsp)
        movups %xmm10, 160(%rsp)
        movups %xmm11, 176(%rsp)
        movups %xmm12, 192(%rsp)
        movups %xmm13, 208(%rsp)
        movups %xmm14, 224(%rsp)
        movups %xmm15, 240(%rsp)
        andq $-16, %rsp
        cld
        call sched_poll
        leaq -328(%rbp), %rsp
        movups (%rsp), %xmm0
        movups 16(%rsp), %xmm1
        movups 32(%rsp), %xmm2
        movups 48(%rsp), %xmm3
        movups 64(%rsp), %xmm4
        movups 80(%rsp), %xmm5
        movups 96(%rsp), %xmm6
        movups 112(%rsp), %xmm7
        movups 128(%rsp), %xmm8
        movups 144(%rsp), %xmm9
        movups 160(%rsp), %xmm10
        movups 176(%rsp), %xmm11
        movups 192(%rsp), %xmm12
        movups 208(%rsp), %xmm13
        movups 224(%rsp), %xmm14
        movups 240(%rsp), %xmm15
        addq $256, %rsp
        popq %r11
        popq %r10
        popq %r9
        popq %r8
        popq %rdi
        popq %rsi
        popq %rdx
        popq %rcx
        popq %rax
        popq %rbp
        ret
END(rt_loop_poll)

/*
 * Where a loop continues when it is to be stopped at its mark (preempt.c). On the stack lies the address
 * behind the mark, above that the red zone. No register changes, and no flag.
 */
FUNC(rt_mark_poll)
        pushq %rbp
        movq %rsp, %rbp
        pushfq
        call rt_loop_poll
        popfq
        popq %rbp
        ret $128
END(rt_mark_poll)

/*
 * The first code of a goroutine: calls its function, that of a coroutine with its rt_Coro; rbp is
 * 0, the end of frame-pointer walks.
 */
FUNC(rt_go_start)
        G(%rax)
        movq $0, RT_G_WAIT_REASON(%rax) /* of a coroutine that coroswitch started */
        movq RT_G_ENTRY(%rax), %r10
        movq RT_G_CORO(%rax), %rdi
        call *(%r10)
        call rt_end_goroutine
        ud2
END(rt_go_start)

/*
 * int rt_defer_enter(rt_DeferFrame *frame): offsets of abi.h's structure.
 */
FUNC(rt_defer_enter)
        G(%rcx)
        movq RT_G_DEFERS(%rcx), %rax
        movq %rax, 0(%rdi)              /* prev */
        movq %rdi, RT_G_DEFERS(%rcx)
        movq $0, 8(%rdi)                /* list */
        leaq 8(%rsp), %rax
        movq %rax, 16(%rdi)             /* sp */
        movq (%rsp), %rax
        movq %rax, 24(%rdi)             /* pc */
        movq %rbp, 32(%rdi)
        movq %rbx, 40(%rdi)
        movq %r12, 48(%rdi)
        movq %r13, 56(%rdi)
        movq %r14, 64(%rdi)
        movq %r15, 72(%rdi)
        movq RT_G_SEGMENT(%rcx), %rax
        movq %rax, 88(%rdi)             /* segment */
        xorl %eax, %eax
        ret
END(rt_defer_enter)

FUNC(rt_defer_resume)
        G(%rcx)
        movq 88(%rdi), %rax
        movq %rax, RT_G_SEGMENT(%rcx)
        movq RT_SEG_LIMIT(%rax), %rax
        movq 16(%rdi), %rsp
        movq %rax, LIMIT
        movq 32(%rdi), %rbp
        movq 40(%rdi), %rbx
        movq 48(%rdi), %r12
        movq 56(%rdi), %r13
        movq 64(%rdi), %r14
        movq 72(%rdi), %r15
        movl $1, %eax
        jmp *24(%rdi)
END(rt_defer_resume)

/*
 * Entered instead of the instruction that faulted; the stack holds its address + 1, 16-aligned.
 */
FUNC(rt_sigpanic_entry)
        pushq %rbp
        movq %rsp, %rbp
        andq $-16, %rsp
        call sigpanic
        ud2
END(rt_sigpanic_entry)

/* The first instruction of the process. */
FUNC(_start)
        xorl %ebp, %ebp
        movq %rsp, %rdi
        andq $-16, %rsp
        call start_c
        ud2
END(_start)

/* Where signal handlers return to. */
FUNC(rt_sigreturn)
        movl $15, %eax                  /* rt_sigreturn */
        syscall
END(rt_sigreturn)

        .section .note.GNU-stack,"",@progbits
