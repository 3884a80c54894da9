# E09: the NPS of a day rose
day Tuesday 2026-11-17
after 84 days
#                   Mo Tu We Th Fr Sa Su
calls completed     34 36 35 34 38 12  0
calls missed         5  6  5  5  6  2  0
calls failed         1  1  1  1  1  0  0
calls ready          4  4  4  4  4  0  0
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0
feedback promoters   8  today 20
feedback passives    5  today 1
feedback detractors  7  today 0
---
1 Ready for Call (open work, neutral, 4)
  4 calls became ready on this day and still waited at its end. Waiting in all: 4.
2 Missed or Failed Calls (standing, neutral, 7)
  6 missed and 1 failed: within the usual 2–13 for a Tuesday.
3 NPS: unusually high (signal, good, 95)
  NPS 95 from 21 answers in 1 day, above the 1 to 9 of the weeks before it.
4 Calls: as usual (calm, neutral, 47)
  47 calls, within the usual 33–62 for a Tuesday. It has been so for 85 days in a row.
5 Opened service records: as usual (calm, neutral, 17)
  17 opened service records, within the usual 9–26 for a Tuesday. It has been so for 85 days in a row.
