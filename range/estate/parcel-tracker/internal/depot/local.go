package depot

import (
	"context"

	"github.com/ollama/ollama/api"
)

// Summarise shortens the log of a shift with the model on the depot's own machine.
func Summarise(ctx context.Context, log string) (string, error) {
	client, err := api.ClientFromEnvironment()
	if err != nil {
		return "", err
	}
	var summary string
	stream := false
	request := &api.GenerateRequest{Model: "mistral:7b", Prompt: "Summarise this log:\n" + log, Stream: &stream}
	err = client.Generate(ctx, request, func(response api.GenerateResponse) error {
		summary += response.Response
		return nil
	})
	return summary, err
}
