# L02: a holiday of which nothing is known is told
day Friday 2026-12-25
after 84 days
#                   Mo Tu We Th Fr Sa Su
calls completed     34 36 35 34 38 12  0
calls missed         5  6  5  5  6  2  0
calls failed         1  1  1  1  1  0  0
calls ready          4  4  4  4  4  0  0
feedback promoters   6  6  6  6  6  2  0
feedback passives    3  3  3  3  3  1  0
feedback detractors  2  2  2  2  2  1  0
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0
on 2026-12-25: calls completed 3
on 2026-12-25: calls missed 1
on 2026-12-25: calls failed 0
on 2026-12-25: calls ready 0
on 2026-12-25: feedback promoters 1
on 2026-12-25: feedback passives 0
on 2026-12-25: feedback detractors 0
on 2026-12-25: service opened 1
on 2026-12-25: service completed 0
---
1 Ready for Call (standing, neutral, 0)
  0 calls became ready on this day and still waited at its end. Waiting in all: 0.
2 Missed or Failed Calls (standing, good, 1)
  1 missed and 0 failed: fewer than the usual 2–13 for a Friday.
3 Completed services: unusually low (signal, bad, 0)
  0 completed services, fewer than the usual 9–26 for a Friday. Check what delays the workshop.
4 Completed calls: unusually low (signal, bad, 3)
  3 completed calls, fewer than the usual 26–51 for a Friday. Check lines, routing and opening hours.
5 Feedback answers: unusually low (signal, bad, 1)
  1 answer, fewer than the usual 5–18 for a Friday.
