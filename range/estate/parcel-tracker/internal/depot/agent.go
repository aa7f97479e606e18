// Package depot runs the helper of the depot's night shift.
package depot

import (
	"context"
	"io"
	"net/http"
	"os/exec"

	"github.com/tmc/langchaingo/agents"
	"github.com/tmc/langchaingo/chains"
	"github.com/tmc/langchaingo/llms/anthropic"
	"github.com/tmc/langchaingo/tools"
)

const apiKey = "{{planted-key:anthropic}}"

type Notice struct{}

func (Notice) Name() string        { return "read_notice" }
func (Notice) Description() string { return "Reads a notice that a carrier put on its web site. The input is the address." }

func (Notice) Call(ctx context.Context, input string) (string, error) {
	response, err := http.Get(input)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	return string(body), err
}

type Console struct{}

func (Console) Name() string        { return "console" }
func (Console) Description() string { return "Runs a command on the sorting machine and returns its output." }

func (Console) Call(ctx context.Context, input string) (string, error) {
	out, err := exec.CommandContext(ctx, "bash", "-c", input).CombinedOutput()
	return string(out), err
}

func Ask(ctx context.Context, question string) (string, error) {
	llm, err := anthropic.New(anthropic.WithToken(apiKey), anthropic.WithModel("claude-sonnet-4-5-20250929"))
	if err != nil {
		return "", err
	}
	agent := agents.NewOneShotAgent(llm, []tools.Tool{Notice{}, Console{}}, agents.WithMaxIterations(6))
	return chains.Run(ctx, agents.NewExecutor(agent), question)
}
