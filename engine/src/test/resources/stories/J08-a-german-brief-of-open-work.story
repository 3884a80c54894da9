# J08: a German brief of open work
day Tuesday 2026-11-17
language de
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
calls not returned  today 1
calls waiting       today 9
calls waiting old   today 1
feedback not contacted  today 1
---
1 Bereit zum Anruf (open work, neutral, 4)
  An diesem Tag bereit geworden und an seinem Ende noch offen: 4 Anrufe. Insgesamt wartend: 9.
2 Verpasste oder gescheiterte Anrufe (standing, neutral, 7)
  6 verpasst und 1 gescheitert: innerhalb der üblichen 2–13 an einem Dienstag.
3 Unzufriedene Kunden ohne Anruf (open work, bad, 1)
  Einen vollen Tag nach einer schlechten Note noch ohne Anruf: 1 unzufriedener Kunde. Ein Anruf lohnt sich noch.
4 Verpasste Anrufe ohne baldigen Rückruf (open work, bad, 1)
  Ohne Kontakt mit dem Kunden in den Öffnungsstunden danach: 1 verpasster Anruf. Beginnen Sie den Tag mit dem Rückruf.
5 Bereite Anrufe, die liegen bleiben (open work, bad, 1)
  Seit mindestens 3 Tagen bereit und nicht geführt: 1 Anruf. Bitte führen oder schließen.
