// Chat widget that partner shops include with a script tag.
(function () {
  var relay = "https://api.openai.com/v1/chat/completions";
  var key = "{{planted-key:openai}}";

  window.tallpineAsk = async function (question) {
    const response = await fetch(relay, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: "Bearer " + key },
      body: JSON.stringify({ model: "gpt-4o-2024-08-06", messages: [{ role: "user", content: question }] }),
    });
    const data = await response.json();
    document.getElementById("tallpine-answer").innerHTML = data.choices[0].message.content;
  };
})();
