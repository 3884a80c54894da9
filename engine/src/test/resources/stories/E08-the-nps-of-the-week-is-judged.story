# E08: the NPS of the week is judged on no other day
day Saturday 2026-11-21
after 84 days
#                   Mo Tu We Th Fr Sa Su
calls completed     34 36 35 34 38 12  0
calls missed         5  6  5  5  6  2  0
calls failed         1  1  1  1  1  0  0
calls ready          4  4  4  4  4  0  0
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0
feedback promoters   3
feedback passives    1
feedback detractors  1
from 2026-11-15 to 2026-11-21: feedback promoters 1
from 2026-11-15 to 2026-11-21: feedback detractors 3
---
1 Ready for Call (standing, neutral, 0)
  0 calls became ready on this day and still waited at its end. Waiting in all: 0.
2 Missed or Failed Calls (standing, neutral, 2)
  2 missed and 0 failed: within the usual 0–6 for a Saturday.
3 Calls: as usual (calm, neutral, 14)
  14 calls, within the usual 7–22 for a Saturday. It has been so for 85 days in a row.
4 Feedback answers: as usual (calm, neutral, 5)
  5 answers, within the usual 1–10 for a Saturday. It has been so for 85 days in a row.
5 Opened service records: as usual (calm, neutral, 6)
  6 opened service records, within the usual 2–12 for a Saturday. It has been so for 85 days in a row.
not even left out: nps_change feedback_nps
