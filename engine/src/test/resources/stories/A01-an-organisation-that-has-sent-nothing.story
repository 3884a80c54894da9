# A01: an organisation that has sent nothing gets five honest lines
day Tuesday 2026-11-17
---
1 Ready for Call (standing, neutral, 0)
  Call records are missing. Import a file or connect the source, and this count fills itself.
2 Missed or Failed Calls (standing, neutral, 0)
  Call records are missing. Import a file or connect the source, and this count fills itself.
3 Calls: not connected yet (standing, neutral)
  This source has not sent a record so far. Import a file or connect it, and the brief will cover it.
4 Customer feedback: not connected yet (standing, neutral)
  This source has not sent a record so far. Import a file or connect it, and the brief will cover it.
5 Service records: not connected yet (standing, neutral)
  This source has not sent a record so far. Import a file or connect it, and the brief will cover it.
health: calls never, feedback never, service_records never
