package io.kramek.messaging;

import io.kramek.identity.UserId;
import io.kramek.shared.SubjectRef;
import java.util.Map;

/** Somebody is being told something, in this transaction. */
record News(String kind, SubjectRef subject, Map<String, String> params, UserId to) {}
