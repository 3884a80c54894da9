# J01: a German brief of a day with a change
day Tuesday 2026-11-17
after 84 days
language de
#                   Mo Tu We Th Fr Sa Su
calls completed     34 36 35 34 38 12  0  today 40
calls missed         5  6  5  5  6  2  0  today 20
calls failed         1  1  1  1  1  0  0
calls ready          4  4  4  4  4  0  0
feedback promoters   6  6  6  6  6  2  0
feedback passives    3  3  3  3  3  1  0
feedback detractors  2  2  2  2  2  1  0
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0
parts of calls missed or failed by hour: 10 2 usually 2, 14 17 usually 1.5, 16 2 usually 3.5
feedback not contacted  today 1
service not followed up  today 7
---
1 Bereit zum Anruf (open work, neutral, 4)
  An diesem Tag bereit geworden und an seinem Ende noch offen: 4 Anrufe. Insgesamt wartend: 4.
2 Verpasste oder gescheiterte Anrufe (standing, bad, 21)
  20 verpasst und 1 gescheitert: mehr als die üblichen 2–13 an einem Dienstag.
3 Unzufriedene Kunden ohne Anruf (open work, bad, 1)
  Einen vollen Tag nach einer schlechten Note noch ohne Anruf: 1 unzufriedener Kunde. Ein Anruf lohnt sich noch.
4 Fertige Serviceaufträge ohne Anruf (open work, bad, 7)
  Einen vollen Tag nach dem Abschluss noch ohne Anruf: 7 fertige Serviceaufträge. Fragen Sie nach, solange es frisch ist.
5 Verpasste oder gescheiterte Anrufe: ungewöhnlich hoch (signal, bad, 21)
  21 verpasste oder gescheiterte Anrufe, mehr als die üblichen 2–13 an einem Dienstag. Es fällt zusammen mit der Stunde 14:00–15:00: 17, üblich etwa 1,5.
