-- The rows that match are found once and counted by each column; the ten values
-- with most rows are told.
WITH found AS MATERIALIZED (
    SELECT f.type, f.kind, f.year, f.body, f.responsible, f.place, f.language
    FROM texts JOIN facts f ON f.id = texts.rowid WHERE texts MATCH ?)
SELECT * FROM (SELECT 'type', type, count(*) FROM found GROUP BY type ORDER BY 3 DESC LIMIT 10)
UNION ALL SELECT * FROM (SELECT 'kind', kind, count(*) FROM found GROUP BY kind ORDER BY 3 DESC LIMIT 10)
UNION ALL SELECT * FROM (SELECT 'year', year, count(*) FROM found GROUP BY year ORDER BY 3 DESC LIMIT 10)
UNION ALL SELECT * FROM (SELECT 'body', body, count(*) FROM found GROUP BY body ORDER BY 3 DESC LIMIT 10)
UNION ALL SELECT * FROM (SELECT 'responsible', responsible, count(*) FROM found GROUP BY responsible ORDER BY 3 DESC LIMIT 10)
UNION ALL SELECT * FROM (SELECT 'place', place, count(*) FROM found GROUP BY place ORDER BY 3 DESC LIMIT 10)
UNION ALL SELECT * FROM (SELECT 'language', language, count(*) FROM found GROUP BY language ORDER BY 3 DESC LIMIT 10)
