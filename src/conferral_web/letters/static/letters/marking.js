// Words marked in the letter are put into the field for them; without script they are copied by hand.
document.addEventListener("selectionchange", () => {
  const field = document.querySelector("textarea[name=words]"), chosen = document.getSelection();
  const letter = chosen.rangeCount && chosen.getRangeAt(0).commonAncestorContainer.parentElement?.closest("#letter");
  if (field && letter && !chosen.isCollapsed) field.value = chosen.toString().trim();
});
