# J15: a Spanish brief of open work
day Tuesday 2026-11-17
zone Europe/Madrid
language es
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
1 Listas para llamar (open work, neutral, 4)
  Quedó listo para llamar este día y seguía pendiente al cierre: 4 llamadas. Total en espera: 9.
2 Llamadas perdidas o fallidas (standing, neutral, 7)
  Perdidas: 6, fallidas: 1, dentro de lo habitual (2–13) para un martes.
3 Clientes insatisfechos sin llamada (open work, bad, 1)
  Aún sin llamada un día completo después de responder: 1 cliente insatisfecho. Una llamada todavía puede recuperar su confianza.
4 Llamadas perdidas no devueltas a tiempo (open work, bad, 1)
  Sin contacto con el cliente en las horas de apertura siguientes: 1 llamada perdida. Empiece el día devolviendo llamadas.
5 Llamadas listas que se retrasan (open work, bad, 1)
  Pendiente desde hace al menos 3 días: 1 llamada. Es hora de llamar o de cerrar.
