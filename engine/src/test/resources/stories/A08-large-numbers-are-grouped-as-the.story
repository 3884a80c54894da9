# A08: large numbers are grouped as the language groups them
day Tuesday 2026-11-17
after 84 days
#                   Mo Tu We Th Fr Sa Su
feedback promoters   6  6  6  6  6  2  0
feedback passives    3  3  3  3  3  1  0
feedback detractors  2  2  2  2  2  1  0
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0
calls completed     340000 360000 350000 340000 380000 120000 90000
calls missed        50000 60000 50000 50000 60000 20000 9000
calls ready         4000
---
1 Ready for Call (open work, neutral, 4000)
  4,000 calls became ready on this day and still waited at its end. Waiting in all: 4,000.
2 Missed or Failed Calls (standing, neutral, 60000)
  60,000 missed and 0 failed: within the usual 59,496–60,505 for a Tuesday.
3 Calls: as usual (calm, neutral, 424000)
  424,000 calls, within the usual 422,660–425,341 for a Tuesday. It has been so for 85 days in a row.
4 Feedback answers: as usual (calm, neutral, 11)
  11 answers, within the usual 5–18 for a Tuesday. It has been so for 85 days in a row.
5 Opened service records: as usual (calm, neutral, 17)
  17 opened service records, within the usual 9–26 for a Tuesday. It has been so for 85 days in a row.
