# B11: many more unhappy answers than usual
day Tuesday 2026-11-17
after 84 days
#                   Mo Tu We Th Fr Sa Su
calls completed     34 36 35 34 38 12  0
calls missed         5  6  5  5  6  2  0
calls failed         1  1  1  1  1  0  0
calls ready          4  4  4  4  4  0  0
feedback promoters   6  6  6  6  6  2  0  today 3
feedback passives    3  3  3  3  3  1  0
feedback detractors  2  2  2  2  2  1  0  today 14
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0
---
1 Ready for Call (open work, neutral, 4)
  4 calls became ready on this day and still waited at its end. Waiting in all: 4.
2 Missed or Failed Calls (standing, neutral, 7)
  6 missed and 1 failed: within the usual 2–13 for a Tuesday.
3 NPS: unusually low (signal, bad, -55)
  NPS -55 from 20 answers in 1 day, below the 30 to 41 of the weeks before it. Read the comments and answer these customers.
4 Feedback answers: 20 (standing, neutral, 20)
  20 answers, more than the usual 5–18 for a Tuesday; chance alone can make such a difference.
5 Calls: as usual (calm, neutral, 47)
  47 calls, within the usual 33–62 for a Tuesday. It has been so for 85 days in a row.
