-- Tables of a company with calls, as the ready mapping knows them.
CREATE TABLE organizations (id uuid PRIMARY KEY, name text);
INSERT INTO organizations SELECT gen_random_uuid(), 'Organization ' || n
FROM generate_series(1, $organizations) n;

CREATE TABLE servicerecords (id serial PRIMARY KEY, organization_id uuid, customer_name text,
  customer_phone text, vehicle_info text, service_type text, status text,
  appointment_date timestamptz, is_demo boolean, service_advisor_name text, created_at timestamptz,
  updated_at timestamptz);
INSERT INTO servicerecords (organization_id, customer_name, vehicle_info, service_type, status,
  appointment_date, is_demo, service_advisor_name, created_at, updated_at)
SELECT o.ids[1 + n % $organizations], 'Customer ' || n, 'Estate', 'inspection',
  (ARRAY['pending', 'confirmed', 'done', 'noshow'])[1 + n % 4], t.made + interval '1 day',
  n % 100 = 0, 'Advisor ' || n % 9, t.made, t.made + interval '1 day'
FROM generate_series(1, 20000) n
CROSS JOIN (SELECT array_agg(id) AS ids FROM organizations) o
CROSS JOIN LATERAL (SELECT timestamptz '2025-01-01' + n * interval '9 minutes' AS made) t;
CREATE INDEX servicerecords_by_change ON servicerecords (updated_at, id);

CREATE TABLE calls (id serial PRIMARY KEY, organization_id uuid, customer_number text,
  direction text, start_time timestamptz, end_time timestamptz, duration_sec integer, status text,
  nps_score integer, call_reason text, feedback_summary text, ended_reason text,
  cost double precision, service_record_id integer, campaign_id integer, created_at timestamptz,
  updated_at timestamptz);
INSERT INTO calls (organization_id, customer_number, direction, start_time, end_time, duration_sec,
  status, nps_score, call_reason, ended_reason, cost, service_record_id, campaign_id, created_at,
  updated_at)
SELECT o.ids[1 + n % $organizations], '+4930' || (1000000 + n::bigint * 7919 % 9000000),
  CASE n % 2 WHEN 0 THEN 'inbound' ELSE 'outbound' END, t.began, t.began + interval '3 minutes',
  180, (ARRAY['completed', 'completed', 'missed', 'ready', 'failed'])[1 + n % 5],
  CASE WHEN n % 5 < 2 THEN n % 11 END, 'maintenance', 'customer-ended-call', 0.0123,
  1 + n % 20000, n % 12, t.began, t.began + interval '4 minutes'
FROM generate_series(1, $rows) n
CROSS JOIN (SELECT array_agg(id) AS ids FROM organizations) o
CROSS JOIN LATERAL (SELECT timestamptz '2025-01-01' + n * interval '7 seconds' AS began) t;
CREATE INDEX calls_by_change ON calls (updated_at, id);

CREATE TABLE call_feedback (id serial PRIMARY KEY, call_id integer, kpis json, type text,
  created_at timestamptz, updated_at timestamptz);
INSERT INTO call_feedback (call_id, kpis, type, created_at, updated_at)
SELECT id, json_build_object('nps', id % 11, 'comment', 'They waited ' || id % 9 || ' minutes'),
  'nps', end_time, updated_at
FROM calls WHERE id % 5 = 3;
CREATE INDEX call_feedback_by_change ON call_feedback (updated_at, id);
