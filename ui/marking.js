// Called with what there is to mark, as JSON, each time that changes; empty while nothing is shown.
(seen) => {
  const part = document.getElementById("marking");
  const key = document.getElementById("mark-key");
  const comment = document.getElementById("mark-comment");
  const status = document.getElementById("mark-status");

  const send = async (button) => {
    // A header carries no other characters, so no key holds them.
    if (!/^[ -~]+$/.test(key.value)) return part.dataset.said401;
    try {
      const response = await fetch("/api/v1/marks", {
        method: "POST",
        headers: { "Content-Type": "application/json", Authorization: `Bearer ${key.value}` },
        body: JSON.stringify({ ...JSON.parse(seen), verdict: button.value, comment: comment.value }),
      });
      if (response.ok) return button.dataset.said;
      return part.dataset[`said${response.status}`] ?? part.dataset.failed;
    } catch {
      return part.dataset.failed;
    }
  };

  part.hidden = !seen;
  comment.value = status.textContent = "";
  for (const button of part.querySelectorAll("button")) {
    const mark = async () => {
      status.textContent = part.dataset.saving;
      const said = await send(button);
      // Another answer may have come meanwhile; this is not about that one.
      if (button.onclick === mark) status.textContent = said;
    };
    button.onclick = mark;
  }
}
