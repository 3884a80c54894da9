# J04: a German brief of a goal and a record and what is to come
day Tuesday 2026-11-17
after 84 days
language de
#                   Mo Tu We Th Fr Sa Su
calls completed     34 36 35 34 38 12  0
calls missed         5  6  5  5  6  2  0
calls failed         1  1  1  1  1  0  0
calls ready          4  4  4  4  4  0  0
feedback promoters   6  6  6  6  6  2  0
feedback passives    3  3  3  3  3  1  0
feedback detractors  2  2  2  2  2  1  0
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0  today 20
goal of the month: calls completed 1600
predictions of feedback responses: 33 of 40 days held, skill 0.12
---
1 Bereit zum Anruf (open work, neutral, 4)
  An diesem Tag bereit geworden und an seinem Ende noch offen: 4 Anrufe. Insgesamt wartend: 4.
2 Verpasste oder gescheiterte Anrufe (standing, neutral, 7)
  6 verpasst und 1 gescheitert: innerhalb der üblichen 2–13 an einem Dienstag.
3 Geführte Anrufe: Ziel für diesen Monat (standing, bad, 448)
  448 von 1.600 bisher. Mit den üblichen Tagen bis dahin werden es am 30. Nov. etwa 790, unter dem Ziel.
4 Antworten: Erwartung für Mittwoch (standing, neutral, 11)
  Am 18. Nov. sind 7–16 Antworten zu erwarten. Ein solcher Bereich traf an 33 von 40 Tagen zu.
5 Fertige Serviceaufträge: die meisten in 85 Tagen (standing, good, 20)
  20 fertige Serviceaufträge, mehr als an jedem anderen von 85 Tagen.
