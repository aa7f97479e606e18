CREATE OR REPLACE MODEL buying.offer_reader
REMOTE WITH CONNECTION `eu.vertex`
OPTIONS (ENDPOINT = 'gemini-2.0-flash-001');

SELECT offer_id, ml_generate_text_llm_result AS terms
FROM ML.GENERATE_TEXT(
    MODEL buying.offer_reader,
    (SELECT offer_id, CONCAT('List the terms of payment: ', body) AS prompt FROM buying.offers),
    STRUCT(256 AS max_output_tokens, TRUE AS flatten_json_output)
);
