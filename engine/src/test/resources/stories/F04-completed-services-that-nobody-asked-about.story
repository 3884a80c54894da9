# F04: completed services that nobody asked about are open work
day Tuesday 2026-11-17
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
service not followed up  today 7
---
1 Ready for Call (open work, neutral, 4)
  4 calls became ready on this day and still waited at its end. Waiting in all: 4.
2 Missed or Failed Calls (standing, neutral, 7)
  6 missed and 1 failed: within the usual 2–13 for a Tuesday.
3 Completed services without a call (open work, bad, 7)
  Without a call a full day after completion: 7 completed services. Ask how it went while it is fresh.
4 Calls: as usual (calm, neutral, 47)
  47 calls, within the usual 33–62 for a Tuesday. It has been so for 85 days in a row.
5 Feedback answers: as usual (calm, neutral, 11)
  11 answers, within the usual 5–18 for a Tuesday. It has been so for 85 days in a row.
