# J09: a Spanish brief of a day with a change
day Tuesday 2026-11-17
after 84 days
zone Europe/Madrid
language es
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
1 Listas para llamar (open work, neutral, 4)
  Quedó listo para llamar este día y seguía pendiente al cierre: 4 llamadas. Total en espera: 4.
2 Llamadas perdidas o fallidas (standing, bad, 21)
  Perdidas: 20, fallidas: 1, en total más de lo habitual (2–13) para un martes.
3 Clientes insatisfechos sin llamada (open work, bad, 1)
  Aún sin llamada un día completo después de responder: 1 cliente insatisfecho. Una llamada todavía puede recuperar su confianza.
4 Servicios completados sin llamada (open work, bad, 7)
  Sin llamada un día completo después de terminar: 7 servicios completados. Pregunte cómo fue mientras el recuerdo está fresco.
5 Llamadas perdidas o fallidas: nivel inusualmente alto (signal, bad, 21)
  21 llamadas perdidas o fallidas, más de lo habitual (2–13) para un martes. Coincide con la franja 14:00–15:00: 17, habitualmente cerca de 1,5.
