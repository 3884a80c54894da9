# G05: no pace is told before it is known what usual days bring
day Tuesday 2026-11-17
after 10 days
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
goal of the week: service completed 80
---
1 Ready for Call (open work, neutral, 4)
  4 calls became ready on this day and still waited at its end. Waiting in all: 4.
2 Missed or Failed Calls (standing, neutral, 7)
  6 missed and 1 failed. What is usual becomes known with the coming weeks of data.
3 Calls: 47 (standing, neutral, 47)
  47 calls. What is usual can be said after 21 days with data; known so far: 10 days.
4 Feedback answers: 11 (standing, neutral, 11)
  11 answers. What is usual can be said after 21 days with data; known so far: 10 days.
5 Opened service records: 17 (standing, neutral, 17)
  17 opened service records. What is usual can be said after 21 days with data; known so far: 10 days.
not even left out: goal_pace service_completed
