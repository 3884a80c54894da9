# J10: a Spanish brief of the first week
day Tuesday 2026-11-17
zone Europe/Madrid
language es
after 5 days
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
---
1 Listas para llamar (open work, neutral, 4)
  Quedó listo para llamar este día y seguía pendiente al cierre: 4 llamadas. Total en espera: 4.
2 Llamadas perdidas o fallidas (standing, neutral, 7)
  Perdidas: 6, fallidas: 1. Lo habitual se conocerá con los datos de las próximas semanas.
3 Llamadas: 47 (standing, neutral, 47)
  47 llamadas. Lo habitual podrá indicarse tras 21 días con datos; por ahora hay datos de 5 días.
4 Respuestas: 11 (standing, neutral, 11)
  11 respuestas. Lo habitual podrá indicarse tras 21 días con datos; por ahora hay datos de 5 días.
5 Servicios abiertos: 17 (standing, neutral, 17)
  17 servicios abiertos. Lo habitual podrá indicarse tras 21 días con datos; por ahora hay datos de 5 días.
