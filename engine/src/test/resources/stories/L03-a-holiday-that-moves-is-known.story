# L03: Easter Monday is known although it lay on another date a year before
day Monday 2026-04-06
after 400 days
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
on 2025-04-21: calls completed 2
on 2025-04-21: calls missed 0
on 2025-04-21: calls failed 0
on 2025-04-21: calls ready 0
on 2025-04-21: feedback promoters 0
on 2025-04-21: feedback passives 0
on 2025-04-21: feedback detractors 0
on 2025-04-21: service opened 0
on 2025-04-21: service completed 0
on 2026-04-06: calls completed 3
on 2026-04-06: calls missed 1
on 2026-04-06: calls failed 0
on 2026-04-06: calls ready 0
on 2026-04-06: feedback promoters 0
on 2026-04-06: feedback passives 0
on 2026-04-06: feedback detractors 0
on 2026-04-06: service opened 0
on 2026-04-06: service completed 0
---
1 Ready for Call (standing, neutral, 0)
  0 calls became ready on this day and still waited at its end. Waiting in all: 0.
2 Missed or Failed Calls (standing, good, 1)
  1 missed and 0 failed: fewer than the usual 2–12 for a Monday.
3 Calls: 4 (standing, neutral, 4)
  4 calls, fewer than the usual 31–58 for a Monday. A year before, 21 Apr was a quiet day too: 2.
4 Missed or failed calls: 1 (standing, neutral, 1)
  1 missed or failed call, fewer than the usual 2–12 for a Monday. A year before, 21 Apr was a quiet day too: 0.
5 Feedback answers: 0 (standing, neutral, 0)
  0 answers, fewer than the usual 5–18 for a Monday. A year before, 21 Apr was a quiet day too: 0.
