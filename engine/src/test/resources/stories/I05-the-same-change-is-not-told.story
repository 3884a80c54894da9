# I05: the same change is not told after weeks that were called unusual again and again
day Tuesday 2026-11-17
after 84 days
#                   Mo Tu We Th Fr Sa Su
calls completed     34 36 35 34 38 12  0
calls missed         5  6  5  5  6  2  0  today 18
calls failed         1  1  1  1  1  0  0
calls ready          4  4  4  4  4  0  0
feedback promoters   6  6  6  6  6  2  0
feedback passives    3  3  3  3  3  1  0
feedback detractors  2  2  2  2  2  1  0
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0
unusual days before: 5
---
1 Ready for Call (open work, neutral, 4)
  4 calls became ready on this day and still waited at its end. Waiting in all: 4.
2 Missed or Failed Calls (standing, bad, 19)
  18 missed and 1 failed: more than the usual 2–13 for a Tuesday.
3 Calls: the most in 85 days (standing, neutral, 59)
  59 calls, more than on any other of the 85 days compared.
4 Feedback answers: as usual (calm, neutral, 11)
  11 answers, within the usual 5–18 for a Tuesday. It has been so for 85 days in a row.
5 Opened service records: as usual (calm, neutral, 17)
  17 opened service records, within the usual 9–26 for a Tuesday. It has been so for 85 days in a row.
not even left out: day_change calls_missed_or_failed
