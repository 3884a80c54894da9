# E02: a theme of four people is not told
day Tuesday 2026-11-17
after 84 days
#                   Mo Tu We Th Fr Sa Su
calls completed     34 36 35 34 38 12  0
calls missed         5  6  5  5  6  2  0
calls failed         1  1  1  1  1  0  0
calls ready          4  4  4  4  4  0  0
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0
feedback promoters   6
feedback passives    3
feedback detractors  2
feedback comments    5
theme price negative  0  1  0  0  1  0  0  today 3
from 2026-11-11 to 2026-11-16: theme price negative 2
people behind theme price negative: 4
---
1 Ready for Call (open work, neutral, 4)
  4 calls became ready on this day and still waited at its end. Waiting in all: 4.
2 Missed or Failed Calls (standing, neutral, 7)
  6 missed and 1 failed: within the usual 2–13 for a Tuesday.
3 Calls: as usual (calm, neutral, 47)
  47 calls, within the usual 33–62 for a Tuesday. It has been so for 85 days in a row.
4 Feedback answers: as usual (calm, neutral, 11)
  11 answers, within the usual 5–18 for a Tuesday. It has been so for 85 days in a row.
5 Opened service records: as usual (calm, neutral, 17)
  17 opened service records, within the usual 9–26 for a Tuesday. It has been so for 85 days in a row.
not even left out: feedback_theme theme_price_negative
