package org.openilr.validation;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/**
 * Calls a rule's method, whatever parameters it has. Each method is linked once, as the compiler links a lambda, so that a call costs as
 * much as that of an interface: a method handle in a field costs several times as much, a hundred million times over.
 */
final class RuleCall {

  /** A method with one parameter. Public only because the calls are linked in the rules' package. */
  @FunctionalInterface
  public interface One {
    Object call(Object one);
  }

  /** A method with two parameters. */
  @FunctionalInterface
  public interface Two {
    Object call(Object one, Object two);
  }

  /** A method with three parameters. */
  @FunctionalInterface
  public interface Three {
    Object call(Object one, Object two, Object three);
  }

  /** A method with four parameters. */
  @FunctionalInterface
  public interface Four {
    Object call(Object one, Object two, Object three, Object four);
  }

  private static final Class<?>[] FORMS = {One.class, Two.class, Three.class, Four.class};
  private static final int ROOT = 1;
  private static final int CHILD = 2;
  private static final int GRANDCHILD = 4;
  private static final int FACTS = 8;

  private final int parameters;
  private final One one;
  private final Two two;
  private final Three three;
  private final Four four;

  private RuleCall(int parameters, Object form) {
    this.parameters = parameters;
    this.one = form instanceof One call ? call : null;
    this.two = form instanceof Two call ? call : null;
    this.three = form instanceof Three call ? call : null;
    this.four = form instanceof Four call ? call : null;
  }

  /**
   * Links a method.
   *
   * @param level tells which of the records each parameter is
   */
  static RuleCall of(Method method, RuleMethod.Level level) {
    int parameters = 0;
    for (Class<?> parameter : method.getParameterTypes()) {
      int bit = parameter == Facts.class ? FACTS : level.types().isEmpty() ? ROOT : 1 << level.position(parameter);
      if (bit <= parameters) {
        throw new IllegalStateException(method + ": a rule takes the outer record before the inner, and Facts last");
      }
      parameters |= bit;
    }
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup());
      MethodHandle handle = lookup.unreflect(method);
      MethodType exact = handle.type().changeReturnType(handle.type().wrap().returnType());
      Class<?> form = FORMS[method.getParameterCount() - 1];
      Object call = LambdaMetafactory.metafactory(lookup, "call", MethodType.methodType(form),
          MethodType.genericMethodType(method.getParameterCount()), handle, exact).getTarget().invoke();
      return new RuleCall(parameters, call);
    } catch (Error fatal) {
      throw fatal;
    } catch (Throwable failure) {
      throw new IllegalStateException(method + " cannot be called", failure);
    }
  }

  /**
   * Calls the method.
   *
   * @param root the outermost record or the key; null for a rule on the file
   * @return what the method returns
   */
  Object call(Object root, Object child, Object grandchild, Facts facts) {
    return switch (parameters) {
      case ROOT -> one.call(root);
      case CHILD -> one.call(child);
      case GRANDCHILD -> one.call(grandchild);
      case FACTS -> one.call(facts);
      case ROOT | CHILD -> two.call(root, child);
      case ROOT | GRANDCHILD -> two.call(root, grandchild);
      case ROOT | FACTS -> two.call(root, facts);
      case CHILD | GRANDCHILD -> two.call(child, grandchild);
      case CHILD | FACTS -> two.call(child, facts);
      case GRANDCHILD | FACTS -> two.call(grandchild, facts);
      case ROOT | CHILD | GRANDCHILD -> three.call(root, child, grandchild);
      case ROOT | CHILD | FACTS -> three.call(root, child, facts);
      case ROOT | GRANDCHILD | FACTS -> three.call(root, grandchild, facts);
      case CHILD | GRANDCHILD | FACTS -> three.call(child, grandchild, facts);
      default -> four.call(root, child, grandchild, facts);
    };
  }
}
