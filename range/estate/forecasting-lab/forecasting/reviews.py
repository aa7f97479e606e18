"""What customers write about products: topic and mood of reviews."""

from functools import lru_cache

from transformers import AutoModelForSequenceClassification, AutoTokenizer, pipeline

MOOD_MODEL = "cardiffnlp/twitter-roberta-base-sentiment-latest"
TOPIC_MODEL = "MoritzLaurer/deberta-v3-base-zeroshot-v2.0"
TOPICS = ["fit", "durability", "weather protection", "delivery"]


@lru_cache
def mood_pipeline():
    return pipeline("sentiment-analysis", model=MOOD_MODEL, revision="3216a57f2a0d9c45a2e6c20157c20c49fb4bf9c7")


def moods(reviews: list[str]) -> list[dict]:
    return mood_pipeline()(reviews, truncation=True)


class TopicClassifier:
    def __init__(self, name: str = TOPIC_MODEL) -> None:
        self.tokenizer = AutoTokenizer.from_pretrained(name)
        self.model = AutoModelForSequenceClassification.from_pretrained(name)

    def topic(self, review: str) -> str:
        scores = []
        for topic in TOPICS:
            inputs = self.tokenizer(review, f"This review is about {topic}.", return_tensors="pt", truncation=True)
            scores.append(self.model(**inputs).logits[0][0].item())
        return TOPICS[scores.index(max(scores))]
