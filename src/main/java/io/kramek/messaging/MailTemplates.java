package io.kramek.messaging;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.SignedIn;
import io.kramek.messaging.Addressees.Addressee;
import io.kramek.messaging.mail.Letters.Letter;
import io.kramek.messaging.mail.Templates;
import io.kramek.messaging.mail.Templates.Row;
import io.kramek.messaging.mail.Templates.TemplateView;
import io.kramek.shared.Problem;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words of mails, which managers may change. */
@Service
@Transactional
public class MailTemplates {

  /** The two parts that can be changed; both may mention fields. */
  public record Words(String subject, String body) {}

  private final Templates templates;
  private final Addressees addressees;
  private final Spreading spreading;
  private final Links links;
  private final CurrentUser currentUser;

  MailTemplates(
      Templates templates,
      Addressees addressees,
      Spreading spreading,
      Links links,
      CurrentUser currentUser) {
    this.templates = templates;
    this.addressees = addressees;
    this.spreading = spreading;
    this.links = links;
    this.currentUser = currentUser;
  }

  /** All templates. */
  @Transactional(readOnly = true)
  public List<Row> all() {
    currentUser.requireManager();
    return templates.all();
  }

  /** A template in a language. */
  @Transactional(readOnly = true)
  public TemplateView get(String kind, String language) {
    currentUser.requireManager();
    return templates.get(kind, language);
  }

  /**
   * Changes a template.
   *
   * @param seen the version that was changed; 0 for the shipped one
   * @throws Problem naming the part and the reason, if something in it could run or is not known
   */
  public TemplateView change(String kind, String language, Words words, long seen) {
    SignedIn manager = currentUser.requireManager();
    templates.save(kind, language, words.subject(), words.body(), seen, manager.id().value());
    return templates.get(kind, language);
  }

  /** Brings the shipped template back. */
  public TemplateView restore(String kind, String language) {
    currentUser.requireManager();
    templates.restore(kind, language);
    return templates.get(kind, language);
  }

  /** How a changed template would look, with made-up news. */
  @Transactional(readOnly = true)
  public Letter preview(String kind, String language, Words words) {
    SignedIn manager = currentUser.requireManager();
    return templates.preview(
        kind, language, words.subject(), words.body(), manager.name(), links.to("/"));
  }

  /** Sends whoever asks a changed template, with made-up news. */
  public void test(String kind, String language, Words words) {
    Letter letter = preview(kind, language, words);
    Addressee me = addressees.get(currentUser.get().id());
    if (me.email() == null) {
      throw Problem.refused("noAddress");
    }
    spreading.mail(me, kind, letter, null);
  }
}
