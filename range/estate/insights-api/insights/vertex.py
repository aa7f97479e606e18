"""Charts read by a model that sees."""

from google import genai
from google.genai import types

from insights.settings import SETTINGS

client = genai.Client(vertexai=True, project=SETTINGS["vertex"]["project"], location=SETTINGS["vertex"]["location"])


def read_chart(image: bytes) -> str:
    response = client.models.generate_content(
        model="gemini-2.5-flash",
        contents=[types.Part.from_bytes(data=image, mime_type="image/png"), "Which value is highest?"],
        config=types.GenerateContentConfig(
            system_instruction="You read charts. Answer with the label and the value only.",
            max_output_tokens=60,
        ),
    )
    return response.text
