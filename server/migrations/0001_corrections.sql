CREATE TABLE corrections (
    receipt TEXT PRIMARY KEY NOT NULL,
    -- Seconds since 1970 in UTC, here and below.
    received BIGINT NOT NULL,
    page TEXT NOT NULL,
    clause TEXT NOT NULL,
    -- Digest of the content that the person saw.
    version TEXT NOT NULL,
    lang TEXT NOT NULL,
    wrong TEXT NOT NULL,
    source TEXT NOT NULL,
    -- Gone when it is resolved.
    contact TEXT,
    -- Answers that show it, as a shared plan; only where the person ticked their box.
    answers TEXT,
    resolved BIGINT,
    said TEXT NOT NULL
);
CREATE INDEX corrections_received ON corrections (received);
