-- The database of an audit. Records are loaded once and may be loaded anew; verdicts are only ever added.
-- `day` is the first ten characters of `published`, where these are a date; times with their offset stay in the record.

CREATE TABLE IF NOT EXISTS settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS articles (
  id INTEGER PRIMARY KEY,
  article TEXT NOT NULL UNIQUE,  -- article.id of the record
  title TEXT,
  outlet TEXT,
  published TEXT,
  day TEXT,
  url TEXT,
  source TEXT,
  sha256 TEXT NOT NULL,          -- of the text
  digest BLOB NOT NULL,          -- of the line it was read from: an unchanged line is not loaded again
  quote_count INTEGER NOT NULL,
  record BLOB NOT NULL           -- the whole record as JSON, packed with zlib
);
CREATE INDEX IF NOT EXISTS articles_by_day ON articles (day);
CREATE INDEX IF NOT EXISTS articles_by_digest ON articles (digest);

CREATE TABLE IF NOT EXISTS quotes (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  item TEXT NOT NULL,            -- names the finding by its words and speaker: verdicts outlive a new extraction
  number TEXT NOT NULL,          -- Q1, Q2, … of the record
  kind TEXT NOT NULL,            -- direct | indirect | mixed
  start INTEGER NOT NULL,
  parts TEXT NOT NULL,           -- JSON: [[start, end], …]
  content TEXT NOT NULL,         -- the words of the parts, joined by " … "
  cue TEXT,
  lemma TEXT,
  act TEXT,                      -- say | ask | think
  speaker TEXT,                  -- canonical name; null where the text does not tell
  speaker_kind TEXT NOT NULL,    -- person | organization | group | unnamed | none
  person TEXT,                   -- P1, … : people.person of the same article
  via TEXT,
  confidence REAL NOT NULL,
  outlet TEXT,
  day TEXT,
  warned TEXT,                   -- codes of the warnings in its paragraph: "|unclosed-quote|"
  verdict TEXT,                  -- how it stands: null, a verdict, or "disputed"; drawn from `verdicts`, never the source
  UNIQUE (article, item)
);
-- Everything that the queue sorts and filters by, so that it never reads the wide rows it does not show.
CREATE INDEX IF NOT EXISTS quotes_queue
  ON quotes (confidence, id, outlet, day, kind, speaker_kind, verdict, warned, article);
CREATE INDEX IF NOT EXISTS quotes_by_verdict ON quotes (verdict, confidence);
CREATE INDEX IF NOT EXISTS quotes_by_outlet ON quotes (outlet, confidence);
CREATE INDEX IF NOT EXISTS quotes_by_speaker ON quotes (speaker, confidence);

CREATE TABLE IF NOT EXISTS people (
  article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  person TEXT NOT NULL,          -- P1, P2, …
  name TEXT NOT NULL,
  official INTEGER NOT NULL,
  rank TEXT,
  mentions INTEGER NOT NULL,
  PRIMARY KEY (article, person)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS people_by_name ON people (name);

CREATE TABLE IF NOT EXISTS positions (
  article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  person TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  title TEXT NOT NULL,
  acting TEXT,
  former INTEGER NOT NULL,
  institution TEXT,
  jurisdiction TEXT,
  place TEXT,                    -- code of the jurisdiction, where it is known
  branch TEXT NOT NULL,
  name TEXT NOT NULL,            -- of the person
  day TEXT,
  PRIMARY KEY (article, person, start, end)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS positions_by_name ON positions (name, day);

CREATE TABLE IF NOT EXISTS places (
  article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  location TEXT NOT NULL,        -- L1, L2, …
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  code TEXT,
  province TEXT,
  country TEXT,
  latitude REAL,
  longitude REAL,
  confidence REAL NOT NULL,
  mentions INTEGER NOT NULL,
  PRIMARY KEY (article, location)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS places_by_code ON places (code, name);

CREATE TABLE IF NOT EXISTS warnings (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  message TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS warnings_by_article ON warnings (article);

-- What the filters of the queue offer, counted after each loading.
CREATE TABLE IF NOT EXISTS facets (
  name TEXT NOT NULL,            -- outlet | kind | speaker_kind | warning | speaker
  value TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (name, value)
) WITHOUT ROWID;

-- What people said. An event names the last event of its reviewer that the window had seen (`seen`).
CREATE TABLE IF NOT EXISTS verdicts (
  event INTEGER PRIMARY KEY AUTOINCREMENT,
  article TEXT NOT NULL,         -- article.id of the record
  item TEXT NOT NULL,            -- quotes.item; of a missing quote "+" and its place
  reviewer TEXT NOT NULL,
  at TEXT NOT NULL,              -- UTC, ISO 8601
  action TEXT NOT NULL
    CHECK (action IN ('right', 'speaker', 'words', 'not_quote', 'missing', 'unsure', 'note', 'undo')),
  speaker TEXT,
  speaker_kind TEXT,
  parts TEXT,                    -- JSON: [[start, end], …]
  note TEXT,
  seen INTEGER NOT NULL,
  undoes INTEGER REFERENCES verdicts (event),
  found TEXT NOT NULL            -- JSON: kind, parts and speaker that were judged, and the SHA-256 of the text
);
CREATE INDEX IF NOT EXISTS verdicts_by_item ON verdicts (article, item);
CREATE INDEX IF NOT EXISTS verdicts_by_reviewer ON verdicts (reviewer, event);
CREATE UNIQUE INDEX IF NOT EXISTS verdicts_undone_once ON verdicts (undoes) WHERE undoes IS NOT NULL;
CREATE TRIGGER IF NOT EXISTS verdicts_stay BEFORE UPDATE ON verdicts
BEGIN SELECT RAISE (ABORT, 'verdicts are only ever added'); END;
CREATE TRIGGER IF NOT EXISTS verdicts_remain BEFORE DELETE ON verdicts
BEGIN SELECT RAISE (ABORT, 'verdicts are only ever added'); END;

-- How each item stands for each reviewer, folded from his events; drawn from `verdicts`, never the source.
CREATE TABLE IF NOT EXISTS standings (
  article TEXT NOT NULL,
  item TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  verdict TEXT,
  speaker TEXT,
  parts TEXT,                    -- JSON: [[start, end], …]
  PRIMARY KEY (article, item, reviewer)
) WITHOUT ROWID;
-- Which quotes a reviewer has judged, by number, so that the queue can pass over thousands of them; drawn likewise.
CREATE TABLE IF NOT EXISTS judged (
  reviewer TEXT NOT NULL,
  quote INTEGER NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
  PRIMARY KEY (reviewer, quote)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS judged_by_quote ON judged (quote);

-- Full text: of a quote its speaker (rowid: quotes.id); of an article its headline and text (rowid: articles.id).
CREATE VIRTUAL TABLE IF NOT EXISTS speaker_words USING fts5 (
  speaker, content = '', tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE IF NOT EXISTS article_words USING fts5 (
  title, text, content = '', tokenize = "unicode61 remove_diacritics 2"
);
