; ModuleID = 'main'
source_filename = "main"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

$"type:.eq.mem8" = comdat any

$"type:.eq.string" = comdat any

$"type:.eq.mem1" = comdat any

$shape.16.1 = comdat any

$"type:string" = comdat any

$"type:*string" = comdat any

$"type:func(*string)" = comdat any

$"type:bool" = comdat any

$"type:chan bool" = comdat any

@main.done = internal global ptr null, section "gosling_ptrs", align 8
@0 = private unnamed_addr constant [2 x i8] c"ok", align 1
@shape.16.1 = linkonce_odr thread_local(localexec) global { ptr, ptr, i32, i32, i64, ptr } { ptr null, ptr null, i32 16, i32 0, i64 1, ptr null }, comdat, align 8
@"go:func.type:.eq.mem8.f" = private constant ptr @"type:.eq.mem8"
@1 = private unnamed_addr constant [1 x i8] c"\01", align 1
@2 = private unnamed_addr constant [9 x i8] c"\00\07*string", align 1
@"go:func.type:.eq.string.f" = private constant ptr @"type:.eq.string"
@3 = private unnamed_addr constant [8 x i8] c"\00\06string", align 1
@"type:string" = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, i32, i32 } { i64 16, i64 8, i32 398550328, i8 4, i8 8, i8 8, i8 24, ptr @"go:func.type:.eq.string.f", ptr @1, i32 ptrtoint (ptr @3 to i32), i32 0 }, comdat, align 8
@"type:*string" = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, i32, i32, ptr } { i64 8, i64 8, i32 -166474544, i8 40, i8 8, i8 8, i8 22, ptr @"go:func.type:.eq.mem8.f", ptr @1, i32 ptrtoint (ptr @2 to i32), i32 0, ptr @"type:string" }, comdat, align 8
@"go:func.main.setup.func1.f" = private constant ptr @main.setup.func1
@4 = private unnamed_addr constant [15 x i8] c"\00\0Dfunc(*string)", align 1
@"type:func(*string)" = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, i32, i32, i16, i16, i32, ptr } { i64 8, i64 8, i32 -1222303885, i8 32, i8 8, i8 8, i8 19, ptr null, ptr @1, i32 ptrtoint (ptr @4 to i32), i32 0, i16 1, i16 0, i32 0, ptr @"type:*string" }, comdat, align 8
@5 = private unnamed_addr constant [8 x i8] c"GC early", align 1
@6 = private constant { ptr, i64 } { ptr @5, i64 8 }
@7 = private unnamed_addr constant [11 x i8] c"\00\09chan bool", align 1
@"go:func.type:.eq.mem1.f" = private constant ptr @"type:.eq.mem1"
@8 = private unnamed_addr constant [6 x i8] c"\00\04bool", align 1
@"type:bool" = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, i32, i32 } { i64 1, i64 0, i32 -929786563, i8 12, i8 1, i8 1, i8 1, ptr @"go:func.type:.eq.mem1.f", ptr null, i32 ptrtoint (ptr @8 to i32), i32 0 }, comdat, align 8
@"type:chan bool" = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, i32, i32, ptr, i64 } { i64 8, i64 8, i32 -1819537297, i8 40, i8 8, i8 8, i8 18, ptr @"go:func.type:.eq.mem8.f", ptr @1, i32 ptrtoint (ptr @7 to i32), i32 0, ptr @"type:bool", i64 3 }, comdat, align 8

; Function Attrs: nounwind
declare noalias nonnull ptr @rt_alloc_slow(ptr) #0

declare void @runtime.SetFinalizer(ptr, ptr, ptr, ptr)

; Function Attrs: nounwind
define linkonce_odr i1 @"type:.eq.mem8"(ptr %0, ptr %1) #1 comdat align 32 {
entry:
  %bcmp = call i32 @bcmp(ptr noundef nonnull dereferenceable(8) %0, ptr noundef nonnull dereferenceable(8) %1, i64 8)
  %2 = icmp eq i32 %bcmp, 0
  ret i1 %2
}

; Function Attrs: nounwind
define linkonce_odr i1 @"type:.eq.string"(ptr %0, ptr %1) #1 comdat align 32 {
entry:
  %2 = getelementptr inbounds i8, ptr %1, i64 8
  %3 = load i64, ptr %2, align 8
  %4 = getelementptr inbounds i8, ptr %0, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = icmp eq i64 %5, %3
  br i1 %6, label %str.bytes, label %str.done

str.bytes:                                        ; preds = %entry
  %7 = load ptr, ptr %0, align 8
  %8 = load ptr, ptr %1, align 8
  %9 = call i1 @rt_string_equal(ptr %7, i64 %3, ptr %8, i64 %3)
  br label %str.done

str.done:                                         ; preds = %str.bytes, %entry
  %10 = phi i1 [ false, %entry ], [ %9, %str.bytes ]
  ret i1 %10
}

; Function Attrs: nounwind willreturn memory(read)
declare zeroext i1 @rt_string_equal(ptr, i64, ptr, i64) #2

; Function Attrs: nounwind
define internal void @main.setup.func1(ptr %0) #1 align 32 !dbg !4 {
entry:
  %1 = load ptr, ptr @main.done, align 8, !dbg !8
  call void @rt_chan_close(ptr %1), !dbg !8
  ret void, !dbg !9
}

; Function Attrs: noinline nounwind
define internal i64 @main.before(i64 %0) #3 align 32 !dbg !10 {
entry:
  %cases = alloca [16 x i64], align 8
  %received = alloca i8, align 1
  call void asm sideeffect "xorl %ebx, %ebx\0A\09xorl %r12d, %r12d\0A\09xorl %r13d, %r13d\0A\09xorl %r14d, %r14d\0A\09xorl %r15d, %r15d", "~{rbx},~{r12},~{r13},~{r14},~{r15},~{memory},~{dirflag},~{fpsr},~{flags}"() #0, !dbg !11
  call void @runtime.GC() #0, !dbg !11
  %1 = load ptr, ptr @main.done, align 8, !dbg !12
  store ptr %1, ptr %cases, align 8, !dbg !12
  %2 = getelementptr inbounds i8, ptr %cases, i64 8, !dbg !12
  store ptr %received, ptr %2, align 8, !dbg !12
  %3 = getelementptr inbounds i8, ptr %cases, i64 16, !dbg !12
  store i64 0, ptr %3, align 8, !dbg !12
  %4 = call { i64, i1 } @rt_select(ptr nonnull %cases, i64 1, i1 false), !dbg !13
  %5 = extractvalue { i64, i1 } %4, 0, !dbg !13
  %cond = icmp eq i64 %5, 0, !dbg !13
  br i1 %cond, label %comm, label %endselect, !dbg !13

comm:                                             ; preds = %entry
  call void @rt_gopanic(ptr nonnull @"type:string", ptr nonnull @6) #7, !dbg !14
  unreachable, !dbg !14

endselect:                                        ; preds = %entry
  ret i64 0, !dbg !15
}

declare void @runtime.GC()

; Function Attrs: nounwind
declare { i64, i1 } @rt_select(ptr, i64, i1 zeroext) #0

; Function Attrs: cold noreturn nounwind
declare void @rt_gopanic(ptr, ptr) #4

; Function Attrs: nounwind
declare zeroext i1 @rt_chan_recv(ptr, ptr) #0

; Function Attrs: nounwind
define internal void @main.main() #1 align 32 !dbg !16 {
entry:
  %received.i = alloca i8, align 1
  %cur.i = load ptr, ptr @shape.16.1, align 8, !dbg !17
  %end.i = load ptr, ptr getelementptr inbounds (i8, ptr @shape.16.1, i64 8), align 8, !dbg !17
  %0 = icmp eq ptr %cur.i, %end.i, !dbg !17
  br i1 %0, label %alloc.slow.i, label %alloc.fast.i, !dbg !17, !prof !20

alloc.fast.i:                                     ; preds = %entry
  %1 = getelementptr inbounds i8, ptr %cur.i, i64 16, !dbg !17
  store ptr %1, ptr @shape.16.1, align 8, !dbg !17
  br label %main.setup.exit, !dbg !17

alloc.slow.i:                                     ; preds = %entry
  %2 = call ptr @rt_alloc_slow(ptr nonnull @shape.16.1), !dbg !17
  br label %main.setup.exit, !dbg !17

main.setup.exit:                                  ; preds = %alloc.fast.i, %alloc.slow.i
  %3 = phi ptr [ %cur.i, %alloc.fast.i ], [ %2, %alloc.slow.i ], !dbg !17
  store ptr @0, ptr %3, align 8, !dbg !17
  %4 = getelementptr inbounds i8, ptr %3, i64 8, !dbg !17
  store i64 2, ptr %4, align 8, !dbg !17
  call void @runtime.SetFinalizer(ptr nonnull @"type:*string", ptr nonnull %3, ptr nonnull @"type:func(*string)", ptr nonnull @"go:func.main.setup.func1.f") #0, !dbg !21
  %5 = ptrtoint ptr %3 to i64, !dbg !22
  call void asm sideeffect "xorl %ebx, %ebx\0A\09xorl %r12d, %r12d\0A\09xorl %r13d, %r13d\0A\09xorl %r14d, %r14d\0A\09xorl %r15d, %r15d", "~{rbx},~{r12},~{r13},~{r14},~{r15},~{memory},~{dirflag},~{fpsr},~{flags}"() #0, !dbg !23
  %6 = call i64 @main.before(i64 %5), !dbg !23
  call void asm sideeffect "xorl %ebx, %ebx\0A\09xorl %r12d, %r12d\0A\09xorl %r13d, %r13d\0A\09xorl %r14d, %r14d\0A\09xorl %r15d, %r15d", "~{rbx},~{r12},~{r13},~{r14},~{r15},~{memory},~{dirflag},~{fpsr},~{flags}"() #0, !dbg !24
  call void @llvm.lifetime.start.p0(i64 1, ptr nonnull %received.i), !dbg !25
  call void asm sideeffect "xorl %ebx, %ebx\0A\09xorl %r12d, %r12d\0A\09xorl %r13d, %r13d\0A\09xorl %r14d, %r14d\0A\09xorl %r15d, %r15d", "~{rbx},~{r12},~{r13},~{r14},~{r15},~{memory},~{dirflag},~{fpsr},~{flags}"() #0, !dbg !25
  call void @runtime.GC() #0, !dbg !25
  call void asm sideeffect "xorl %ebx, %ebx\0A\09xorl %r12d, %r12d\0A\09xorl %r13d, %r13d\0A\09xorl %r14d, %r14d\0A\09xorl %r15d, %r15d", "~{rbx},~{r12},~{r13},~{r14},~{r15},~{memory},~{dirflag},~{fpsr},~{flags}"() #0, !dbg !28
  call void @runtime.GC() #0, !dbg !28
  %7 = load ptr, ptr @main.done, align 8, !dbg !29
  %8 = call i1 @rt_chan_recv(ptr %7, ptr nonnull %received.i), !dbg !30
  call void @llvm.lifetime.end.p0(i64 1, ptr nonnull %received.i), !dbg !31
  ret void, !dbg !32
}

; Function Attrs: nounwind
define internal void @main.init() #1 align 32 !dbg !33 {
entry:
  %0 = call ptr @rt_makechan(ptr nonnull @"type:chan bool", i64 0), !dbg !35
  store ptr %0, ptr @main.done, align 8, !dbg !35
  ret void, !dbg !35
}

; Function Attrs: nounwind
define linkonce_odr i1 @"type:.eq.mem1"(ptr %0, ptr %1) #1 comdat align 32 {
entry:
  %lhsc = load i8, ptr %0, align 1
  %rhsc = load i8, ptr %1, align 1
  %2 = icmp eq i8 %lhsc, %rhsc
  ret i1 %2
}

; Function Attrs: nounwind
declare ptr @rt_makechan(ptr, i64) #0

; Function Attrs: nounwind
declare void @rt_chan_close(ptr) #0

; Function Attrs: nounwind
define void @"go:main"() #1 align 32 {
entry:
  call void @runtime.init() #8
  call void @main.init() #9
  call void @main.main() #9
  ret void
}

declare void @runtime.init()

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #5

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #5

; Function Attrs: nofree nounwind willreturn memory(argmem: read)
declare i32 @bcmp(ptr nocapture, ptr nocapture, i64) #6

attributes #0 = { nounwind }
attributes #1 = { nounwind "disable-tail-calls"="true" "frame-pointer"="all" "split-stack" }
attributes #2 = { nounwind willreturn memory(read) }
attributes #3 = { noinline nounwind "disable-tail-calls"="true" "frame-pointer"="all" "split-stack" }
attributes #4 = { cold noreturn nounwind }
attributes #5 = { nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #6 = { nofree nounwind willreturn memory(argmem: read) }
attributes #7 = { nomerge }
attributes #8 = { noinline nounwind }
attributes #9 = { noinline }

!llvm.module.flags = !{!0, !1}
!llvm.dbg.cu = !{!2}

!0 = !{i32 2, !"Debug Info Version", i32 3}
!1 = !{i32 2, !"Dwarf Version", i32 4}
!2 = distinct !DICompileUnit(language: DW_LANG_Go, file: !3, producer: "gosling", isOptimized: true, runtimeVersion: 0, emissionKind: LineTablesOnly)
!3 = !DIFile(filename: "/usr/local/go/test/fixedbugs/issue24491b.go", directory: "")
!4 = distinct !DISubprogram(name: "main.setup.func1", scope: !5, file: !5, line: 21, type: !6, scopeLine: 21, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !2)
!5 = !DIFile(filename: "/usr/local/go/test/fixedbugs/issue24491b.go", directory: "/work/sched")
!6 = !DISubroutineType(types: !7)
!7 = !{null}
!8 = !DILocation(line: 21, column: 51, scope: !4)
!9 = !DILocation(line: 21, column: 57, scope: !4)
!10 = distinct !DISubprogram(name: "main.before", scope: !5, file: !5, line: 27, type: !6, scopeLine: 27, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !2)
!11 = !DILocation(line: 28, column: 12, scope: !10)
!12 = !DILocation(line: 30, column: 9, scope: !10)
!13 = !DILocation(line: 29, column: 2, scope: !10)
!14 = !DILocation(line: 31, column: 9, scope: !10)
!15 = !DILocation(line: 34, column: 9, scope: !10)
!16 = distinct !DISubprogram(name: "main.main", scope: !5, file: !5, line: 44, type: !6, scopeLine: 44, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !2)
!17 = !DILocation(line: 20, column: 7, scope: !18, inlinedAt: !19)
!18 = distinct !DISubprogram(name: "main.setup", scope: !5, file: !5, line: 19, type: !6, scopeLine: 19, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !2)
!19 = distinct !DILocation(line: 45, column: 26, scope: !16)
!20 = !{!"branch_weights", i32 1, i32 100000}
!21 = !DILocation(line: 21, column: 22, scope: !18, inlinedAt: !19)
!22 = !DILocation(line: 45, column: 26, scope: !16)
!23 = !DILocation(line: 45, column: 12, scope: !16)
!24 = !DILocation(line: 45, column: 38, scope: !16)
!25 = !DILocation(line: 38, column: 12, scope: !26, inlinedAt: !27)
!26 = distinct !DISubprogram(name: "main.after", scope: !5, file: !5, line: 37, type: !6, scopeLine: 37, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !2)
!27 = distinct !DILocation(line: 45, column: 38, scope: !16)
!28 = !DILocation(line: 39, column: 12, scope: !26, inlinedAt: !27)
!29 = !DILocation(line: 40, column: 4, scope: !26, inlinedAt: !27)
!30 = !DILocation(line: 40, column: 2, scope: !26, inlinedAt: !27)
!31 = !DILocation(line: 41, column: 9, scope: !26, inlinedAt: !27)
!32 = !DILocation(line: 46, column: 1, scope: !16)
!33 = distinct !DISubprogram(name: "main.init", scope: !34, file: !34, type: !6, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !2)
!34 = !DIFile(filename: "<unknown line number>", directory: "/work/sched")
!35 = !DILocation(line: 17, column: 16, scope: !36)
!36 = !DILexicalBlockFile(scope: !33, file: !5, discriminator: 0)
