/*
 * end.S: the end of the runtime's code. Linked last into the runtime's object, which programs have
 * before all compiled code.
 */
        .text
        .globl rt_text_end
rt_text_end:
        .section .note.GNU-stack,"",@progbits
