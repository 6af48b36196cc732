-- The changeset of an import is packed, because the journal would otherwise outgrow the book.

ALTER TABLE action ADD COLUMN packing TEXT NOT NULL DEFAULT 'none' CHECK (packing IN ('none', 'zlib'));

-- A program of schema 1 cannot unpack.
UPDATE meta SET min_reader = 2;
