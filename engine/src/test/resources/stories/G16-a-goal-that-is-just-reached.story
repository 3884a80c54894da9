# G16: a goal that was just reached when its week ended
day Sunday 2026-11-22
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
goal of the week: service completed 87
muted calm service_output
muted calm service_demand
---
1 Ready for Call (standing, neutral, 0)
  0 calls became ready on this day and still waited at its end. Waiting in all: 0.
2 Missed or Failed Calls (standing, neutral, 0)
  0 missed and 0 failed: within the usual 0–1 for a Sunday.
3 Completed services: goal of the week (standing, good, 87)
  87 of 87 when the week ended: the goal is just reached.
4 Calls: as usual (calm, neutral, 0)
  0 calls, within the usual 0–1 for a Sunday. It has been so for 84 days in a row.
5 Feedback answers: as usual (calm, neutral, 0)
  0 answers, within the usual 0–1 for a Sunday. It has been so for 84 days in a row.
