package io.kramek.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

  @Test
  void everyWordMustBeThereWhereverItIs() {
    SearchWords words = new SearchWords("  Novák  praha ");

    assertThat(words.condition("c.search"))
        .isEqualTo("c.search like folded(:word0) and c.search like folded(:word1)");
    assertThat(words.parameters())
        .containsEntry("word0", "%Novák%")
        .containsEntry("word1", "%praha%");
  }

  @Test
  void aShortWordIsTheBeginningOfAWord() {
    assertThat(new SearchWords("šk").parameters()).containsEntry("word0", "% šk%");
  }

  @Test
  void aNumberIsTheSameWithBlanksAndWithoutTheCountry() {
    assertThat(new SearchWords("+420 777 123 456").parameters())
        .containsEntry("word0", "%777123456%");
    assertThat(new SearchWords("777 123").parameters()).containsEntry("word0", "%777123%");
  }

  @Test
  void signsOfPatternsAreLetters() {
    assertThat(new SearchWords("100%_").parameters()).containsEntry("word0", "%100\\%\\_%");
  }

  @Test
  void nothingTypedFindsEverything() {
    assertThat(new SearchWords(" ").condition("search")).isEqualTo("true");
    assertThat(new SearchWords(null).isEmpty()).isTrue();
  }
}
