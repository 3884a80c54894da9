# G13: with the usual days to come the goal is just reached
day Friday 2026-11-20
after 84 days
#                   Mo Tu We Th Fr Sa Su
service opened      10 10 10 10 10 10 10
service completed   10
muted calm service_demand
goal of the week: service opened 70
---
1 Ready for Call (standing, neutral, 0)
  Call records are missing. Import a file or connect the source, and this count fills itself.
2 Missed or Failed Calls (standing, neutral, 0)
  Call records are missing. Import a file or connect the source, and this count fills itself.
3 Completed services: as usual (calm, neutral, 10)
  10 completed services, within the usual 4–17 for a Friday. It has been so for 85 days in a row.
4 Opened service records: goal of the week (standing, neutral, 50)
  50 of 70 so far. With the usual days to come it is just reached on 22 Nov.
5 Calls: not connected yet (standing, neutral)
  This source has not sent a record so far. Import a file or connect it, and the brief will cover it.
