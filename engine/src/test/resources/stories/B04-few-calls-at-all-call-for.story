# B04: few calls at all call for a look at the lines
day Tuesday 2026-11-17
after 84 days
#                   Mo Tu We Th Fr Sa Su
calls completed     34 36 35 34 38 12  0  today 6
calls missed         5  6  5  5  6  2  0  today 1
calls failed         1  1  1  1  1  0  0  today 0
calls ready          4  4  4  4  4  0  0  today 1
feedback promoters   6  6  6  6  6  2  0
feedback passives    3  3  3  3  3  1  0
feedback detractors  2  2  2  2  2  1  0
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0
---
1 Ready for Call (open work, neutral, 1)
  1 call became ready on this day and still waited at its end. Waiting in all: 1.
2 Missed or Failed Calls (standing, good, 1)
  1 missed and 0 failed: fewer than the usual 2–13 for a Tuesday.
3 Completed calls: unusually low (signal, bad, 6)
  6 completed calls, fewer than the usual 24–49 for a Tuesday. Check lines, routing and opening hours.
4 Feedback answers: as usual (calm, neutral, 11)
  11 answers, within the usual 5–18 for a Tuesday. It has been so for 85 days in a row.
5 Opened service records: as usual (calm, neutral, 17)
  17 opened service records, within the usual 9–26 for a Tuesday. It has been so for 85 days in a row.
