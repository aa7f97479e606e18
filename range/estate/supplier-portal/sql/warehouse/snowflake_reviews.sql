CREATE OR REPLACE TABLE supplier_reviews_tagged AS
SELECT
    review_id,
    SNOWFLAKE.CORTEX.SENTIMENT(body) AS mood,
    SNOWFLAKE.CORTEX.COMPLETE(
        'mistral-large2',
        CONCAT('Name the supplier that this review is about: ', body)
    ) AS supplier
FROM supplier_reviews;
