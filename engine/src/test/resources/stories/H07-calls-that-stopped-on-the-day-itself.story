# H07: calls that stopped on the day itself read as an unusual day at first
day Tuesday 2026-11-17
after 84 days
#                   Mo Tu We Th Fr Sa Su
calls completed     34 36 35 34 38 12  0  today 0
calls missed         5  6  5  5  6  2  0  today 0
calls failed         1  1  1  1  1  0  0  today 0
calls ready          4  4  4  4  4  0  0  today 0
feedback promoters   6  6  6  6  6  2  0
feedback passives    3  3  3  3  3  1  0
feedback detractors  2  2  2  2  2  1  0
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0
newest of calls: 2026-11-16 17:40
---
1 Ready for Call (standing, neutral, 0)
  0 calls became ready on this day and still waited at its end. Waiting in all: 0.
2 Missed or Failed Calls (standing, good, 0)
  0 missed and 0 failed: fewer than the usual 2–13 for a Tuesday.
3 Calls: unusually low (signal, neutral, 0)
  0 calls, fewer than the usual 33–62 for a Tuesday. Check lines, routing and opening hours.
4 Missed or failed calls: unusually low (signal, good, 0)
  0 missed or failed calls, fewer than the usual 2–13 for a Tuesday.
5 Feedback answers: as usual (calm, neutral, 11)
  11 answers, within the usual 5–18 for a Tuesday. It has been so for 85 days in a row.
health: calls received, feedback received, service_records received
