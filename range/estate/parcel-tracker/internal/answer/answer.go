// Package answer writes replies to questions about parcels.
package answer

import (
	"context"
	"os"

	"github.com/openai/openai-go"
	"github.com/openai/openai-go/option"
)

const instructions = "You answer customers who ask where their parcel is. Use only the events you are given."

type Writer struct {
	client openai.Client
}

func NewWriter() *Writer {
	return &Writer{client: openai.NewClient(option.WithAPIKey(os.Getenv("OPENAI_API_KEY")))}
}

func (w *Writer) Reply(ctx context.Context, events, question string) (string, error) {
	completion, err := w.client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{
		Model: "gpt-5-mini-2025-08-07",
		Messages: []openai.ChatCompletionMessageParamUnion{
			openai.SystemMessage(instructions),
			openai.UserMessage(events + "\n\n" + question),
		},
		MaxCompletionTokens: openai.Int(300),
	})
	if err != nil {
		return "", err
	}
	return completion.Choices[0].Message.Content, nil
}

func (w *Writer) Vector(ctx context.Context, text string) ([]float64, error) {
	response, err := w.client.Embeddings.New(ctx, openai.EmbeddingNewParams{
		Model: openai.EmbeddingModelTextEmbedding3Small,
		Input: openai.EmbeddingNewParamsInputUnion{OfString: openai.String(text)},
	})
	if err != nil {
		return nil, err
	}
	return response.Data[0].Embedding, nil
}
