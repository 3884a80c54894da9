# K02: three sources in a stir make three lines
day Tuesday 2026-11-17
after 84 days
#                   Mo Tu We Th Fr Sa Su
calls completed     34 36 35 34 38 12  0  today 40
calls missed         5  6  5  5  6  2  0  today 30
calls failed         1  1  1  1  1  0  0
calls ready          4  4  4  4  4  0  0
feedback promoters   6  6  6  6  6  2  0  today 2
feedback passives    3  3  3  3  3  1  0
feedback detractors  2  2  2  2  2  1  0  today 15
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0  today 1
---
1 Ready for Call (open work, neutral, 4)
  4 calls became ready on this day and still waited at its end. Waiting in all: 4.
2 Missed or Failed Calls (standing, bad, 31)
  30 missed and 1 failed: more than the usual 2–13 for a Tuesday.
3 NPS: unusually low (signal, bad, -65)
  NPS -65 from 20 answers in 1 day, below the 30 to 41 of the weeks before it. Read the comments and answer these customers.
4 Completed services: unusually low (signal, bad, 1)
  1 completed service, fewer than the usual 8–25 for a Tuesday. Check what delays the workshop.
5 Share of missed or failed calls: unusually high (signal, bad, 31)
  44%, above the usual 8%–26% for a Tuesday. Start with calling these customers back.
