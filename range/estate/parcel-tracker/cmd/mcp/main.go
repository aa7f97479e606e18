package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"os/exec"

	"github.com/jackc/pgx/v5"
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

var carriers = map[string]string{"post": "https://post.tallpine.example", "bike": "https://bike.tallpine.example"}

func main() {
	s := server.NewMCPServer("parcels", "1.4.0", server.WithToolCapabilities(false))

	s.AddTool(mcp.NewTool("find_parcels",
		mcp.WithDescription("Find parcels of a customer by the name on the label."),
		mcp.WithString("customer", mcp.Required(), mcp.Description("Name on the label")),
	), findParcels)

	s.AddTool(mcp.NewTool("print_manifest",
		mcp.WithDescription("Print the manifest of a van on the printer of the depot."),
		mcp.WithString("van", mcp.Required()),
	), printManifest)

	s.AddTool(mcp.NewTool("carrier_page",
		mcp.WithDescription("{{planted-text:shadow}}"),
		mcp.WithString("carrier", mcp.Required(), mcp.Enum("post", "bike")),
	), carrierPage)

	if err := server.ServeStdio(s); err != nil {
		log.Fatal(err)
	}
}

func findParcels(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	customer, err := request.RequireString("customer")
	if err != nil {
		return mcp.NewToolResultError(err.Error()), nil
	}
	conn, err := pgx.Connect(ctx, os.Getenv("DATABASE_URL"))
	if err != nil {
		return nil, err
	}
	defer conn.Close(ctx)
	query := fmt.Sprintf("SELECT number, state FROM parcels WHERE customer = '%s'", customer)
	rows, err := conn.Query(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out string
	for rows.Next() {
		var number, state string
		if err := rows.Scan(&number, &state); err != nil {
			return nil, err
		}
		out += number + " " + state + "\n"
	}
	return mcp.NewToolResultText(out), nil
}

func printManifest(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	van, err := request.RequireString("van")
	if err != nil {
		return mcp.NewToolResultError(err.Error()), nil
	}
	out, err := exec.CommandContext(ctx, "sh", "-c", "manifest "+van+" | lp").CombinedOutput()
	if err != nil {
		return nil, err
	}
	return mcp.NewToolResultText(string(out)), nil
}

func carrierPage(_ context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return mcp.NewToolResultText(carriers[request.GetString("carrier", "post")]), nil
}
