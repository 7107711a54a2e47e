-- The schema of a gateline ledger, version 2. The store carries the invariants beside the code
-- that keeps them: what a trigger or an index refuses, no bug and no other program can write.

-- The log has one identity, made once.
CREATE TABLE log (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    log_id BLOB    NOT NULL CHECK (length(log_id) = 16)
) STRICT;

-- Every event: the exact bytes that were hashed, their hash, and columns to look them up by.
CREATE TABLE record (
    sequence     INTEGER PRIMARY KEY CHECK (sequence > 0),
    run_id       TEXT    CHECK (run_id <> ''),
    type         TEXT    NOT NULL,
    status       TEXT    NOT NULL CHECK (status IN ('success', 'denied', 'failed', 'started')),
    invocation   INTEGER CHECK (invocation >= 0),
    token_hash   TEXT    NOT NULL,
    timestamp_us INTEGER NOT NULL,
    body         BLOB    NOT NULL,
    hash         BLOB    NOT NULL CHECK (length(hash) = 32),
    CHECK (type IN ('TOKEN_ISSUED', 'TOKEN_FIRST_USED', 'TOKEN_VALIDATION',
        'AUTHORIZATION_SCOPE_CHECK', 'RESOURCE_LIMIT_CHECK', 'EXECUTION_STARTED',
        'EXECUTION_COMPLETED', 'EXECUTION_DENIED', 'TOKEN_REVOKED', 'TOKEN_EXPIRED',
        'BOUNDARY_VIOLATION', 'OPERATION_ABORTED'))
) STRICT;

CREATE INDEX record_of_run ON record (run_id, sequence) WHERE run_id IS NOT NULL;
CREATE INDEX record_plan_start ON record (token_hash, timestamp_us)
    WHERE type = 'RESOURCE_LIMIT_CHECK' AND status = 'success' AND invocation = 0;

-- At most once, whoever asks: a run has each type of event once for each invocation, or once for
-- the plan; and it is denied once. So no invocation starts twice (SPEC 8, no-retry, token-once). A
-- gate of a user's own may record a check as another gate does, so the two checks are left out.
CREATE UNIQUE INDEX record_once ON record (run_id, type, coalesce(invocation, -1))
    WHERE run_id IS NOT NULL
      AND type NOT IN ('AUTHORIZATION_SCOPE_CHECK', 'RESOURCE_LIMIT_CHECK');
CREATE UNIQUE INDEX record_one_denial ON record (run_id) WHERE type = 'EXECUTION_DENIED';

-- What the events say about each token. `request` is the token as it was asked for, in JSON.
CREATE TABLE token (
    token_hash      TEXT    PRIMARY KEY CHECK (length(token_hash) = 64),
    user_id         TEXT    NOT NULL,
    issued_us       INTEGER NOT NULL,
    request         BLOB    NOT NULL,
    max_invocations INTEGER NOT NULL,
    max_tokens      INTEGER NOT NULL,
    revoked         INTEGER NOT NULL CHECK (revoked IN (0, 1)),
    expiry_recorded INTEGER NOT NULL CHECK (expiry_recorded IN (0, 1)),
    admitted_runs   INTEGER NOT NULL CHECK (admitted_runs >= 0),
    invocations     INTEGER NOT NULL CHECK (invocations BETWEEN 0 AND max_invocations),
    response_tokens INTEGER NOT NULL CHECK (response_tokens BETWEEN 0 AND max_tokens)
) STRICT;

CREATE INDEX token_of_user ON token (user_id);

-- What each token has spent at each gate that has a cost.
CREATE TABLE spending (
    token_hash TEXT    NOT NULL REFERENCES token (token_hash),
    gate       TEXT    NOT NULL,
    spent      INTEGER NOT NULL CHECK (spent >= 0),
    PRIMARY KEY (token_hash, gate)
) STRICT, WITHOUT ROWID;

-- Append-only: nothing is updated, deleted or replaced, and nothing is inserted out of place. A
-- replacement would delete behind the back of the triggers on DELETE; so an INSERT that would
-- replace is refused before it does.
CREATE TRIGGER log_insert BEFORE INSERT ON log WHEN EXISTS (SELECT 1 FROM log)
    BEGIN SELECT RAISE(ABORT, 'the log has its identity'); END;
CREATE TRIGGER log_update BEFORE UPDATE ON log
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_delete BEFORE DELETE ON log
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER record_update BEFORE UPDATE ON record
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER record_delete BEFORE DELETE ON record
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER record_insert BEFORE INSERT ON record
    WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM record)
      OR NEW.timestamp_us < coalesce(
            (SELECT timestamp_us FROM record ORDER BY sequence DESC LIMIT 1), 0)
    BEGIN SELECT RAISE(ABORT, 'the event does not follow the last one'); END;
CREATE TRIGGER record_twice BEFORE INSERT ON record
    WHEN NEW.run_id IS NOT NULL
      AND NEW.type NOT IN ('AUTHORIZATION_SCOPE_CHECK', 'RESOURCE_LIMIT_CHECK')
      AND EXISTS (
        SELECT 1 FROM record WHERE run_id = NEW.run_id AND type = NEW.type
            AND (type = 'EXECUTION_DENIED'
                OR coalesce(invocation, -1) = coalesce(NEW.invocation, -1)))
    BEGIN SELECT RAISE(ABORT, 'the run has that event already'); END;
CREATE TRIGGER record_after_end BEFORE INSERT ON record
    WHEN NEW.run_id IS NOT NULL AND EXISTS (
        SELECT 1 FROM record WHERE run_id = NEW.run_id AND type = 'OPERATION_ABORTED')
    BEGIN SELECT RAISE(ABORT, 'the run has ended'); END;

-- A token's use only grows, and not after its revocation, but for what was on its way then.
CREATE TRIGGER token_insert BEFORE INSERT ON token
    WHEN EXISTS (SELECT 1 FROM token WHERE token_hash = NEW.token_hash OR rowid = NEW.rowid)
    BEGIN SELECT RAISE(ABORT, 'the token was issued already'); END;
CREATE TRIGGER token_delete BEFORE DELETE ON token
    BEGIN SELECT RAISE(ABORT, 'tokens are not deleted'); END;
CREATE TRIGGER token_identity
    BEFORE UPDATE OF token_hash, user_id, issued_us, request, max_invocations, max_tokens ON token
    BEGIN SELECT RAISE(ABORT, 'an issued token does not change'); END;
CREATE TRIGGER token_use BEFORE UPDATE ON token
    WHEN NEW.rowid <> OLD.rowid OR NEW.revoked < OLD.revoked OR NEW.expiry_recorded < OLD.expiry_recorded
      OR NEW.admitted_runs < OLD.admitted_runs OR NEW.invocations < OLD.invocations
      OR NEW.response_tokens < OLD.response_tokens
      OR (OLD.revoked = 1 AND (NEW.admitted_runs > OLD.admitted_runs
            OR NEW.invocations > OLD.invocations))
    BEGIN SELECT RAISE(ABORT, 'a token''s use only grows, and not after its revocation'); END;
CREATE TRIGGER spending_insert BEFORE INSERT ON spending
    WHEN EXISTS (
            SELECT 1 FROM spending WHERE token_hash = NEW.token_hash AND gate = NEW.gate)
      OR NOT EXISTS (SELECT 1 FROM token WHERE token_hash = NEW.token_hash AND revoked = 0)
    BEGIN SELECT RAISE(ABORT, 'a token that is valid begins to spend, once for each gate'); END;
CREATE TRIGGER spending_delete BEFORE DELETE ON spending
    BEGIN SELECT RAISE(ABORT, 'what was spent stays spent'); END;
CREATE TRIGGER spending_update BEFORE UPDATE ON spending
    WHEN NEW.token_hash <> OLD.token_hash OR NEW.gate <> OLD.gate OR NEW.spent < OLD.spent
      OR (NEW.spent > OLD.spent
            AND EXISTS (SELECT 1 FROM token WHERE token_hash = NEW.token_hash AND revoked = 1))
    BEGIN SELECT RAISE(ABORT, 'what was spent stays spent, and no revoked token spends'); END;
