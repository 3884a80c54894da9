# A02: on its first day an organisation gets its numbers and is told what is to come
day Tuesday 2026-11-17
calls ready         today 1
calls completed     today 1
calls missed        today 1
feedback promoters  today 1
service opened      today 1
---
1 Ready for Call (open work, neutral, 1)
  1 call became ready on this day and still waited at its end. Waiting in all: 1.
2 Missed or Failed Calls (standing, neutral, 1)
  1 missed and 0 failed. What is usual becomes known with the coming weeks of data.
3 Calls: 3 (standing, neutral, 3)
  3 calls. What is usual can be said after 21 days with data; known so far: 0 days.
4 Feedback answers: 1 (standing, neutral, 1)
  1 answer. What is usual can be said after 21 days with data; known so far: 0 days.
5 Opened service records: 1 (standing, neutral, 1)
  1 opened service record. What is usual can be said after 21 days with data; known so far: 0 days.
health: calls received, feedback received, service_records received
