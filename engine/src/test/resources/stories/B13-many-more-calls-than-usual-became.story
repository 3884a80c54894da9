# B13: many more calls than usual became ready
day Tuesday 2026-11-17
after 84 days
#                   Mo Tu We Th Fr Sa Su
calls completed     34 36 35 34 38 12  0
calls missed         5  6  5  5  6  2  0
calls failed         1  1  1  1  1  0  0
calls ready          4  4  4  4  4  0  0  today 30
feedback promoters   6  6  6  6  6  2  0
feedback passives    3  3  3  3  3  1  0
feedback detractors  2  2  2  2  2  1  0
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0
---
1 Ready for Call (open work, neutral, 30)
  30 calls became ready on this day and still waited at its end. Waiting in all: 30.
2 Missed or Failed Calls (standing, neutral, 7)
  6 missed and 1 failed: within the usual 2–13 for a Tuesday.
3 Calls that became ready: unusually high (signal, neutral, 30)
  30 calls, more than the usual 1–9 for a Tuesday. Plan enough people to make these calls.
4 Calls: unusually high (signal, neutral, 73)
  73 calls, more than the usual 33–62 for a Tuesday.
5 Feedback answers: as usual (calm, neutral, 11)
  11 answers, within the usual 5–18 for a Tuesday. It has been so for 85 days in a row.
