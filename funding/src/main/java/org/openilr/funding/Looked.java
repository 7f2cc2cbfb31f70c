package org.openilr.funding;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openilr.reference.Reference;

/** Reference data that remember what was looked up in them. For one calculation at a time, to account for it. */
final class Looked implements InvocationHandler {

  private final Reference reference;
  private final List<Answer> answers = new ArrayList<>();

  Looked(Reference reference) {
    this.reference = reference;
  }

  /**
   * What was found.
   *
   * @param question the method of {@link Reference}
   * @param key what was asked for
   * @param found a row, a list of rows, or null
   */
  record Answer(String question, List<Object> key, Object found) {}

  Reference reference() {
    return (Reference) Proxy.newProxyInstance(Reference.class.getClassLoader(), new Class<?>[] {Reference.class}, this);
  }

  /** Each different look-up once, in the order of the first. */
  List<Answer> answers() {
    return answers;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    try {
      Object found = method.invoke(reference, arguments);
      Answer answer = new Answer(method.getName(), arguments == null ? List.of() : Arrays.asList(arguments), found);
      if (!answers.contains(answer)) {
        answers.add(answer);
      }
      return found;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
