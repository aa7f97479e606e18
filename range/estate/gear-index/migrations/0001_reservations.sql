CREATE TABLE reservations (
    id bigserial PRIMARY KEY,
    sku text NOT NULL REFERENCES articles (sku),
    customer text NOT NULL,
    made timestamptz NOT NULL DEFAULT now()
);
