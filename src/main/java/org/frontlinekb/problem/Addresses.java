package org.frontlinekb.problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What each address of the service takes and gives, read from its resources. JAX-RS knows it too but does not say: it
 * leaves {@code Allow} off a 405 (RFC 9110 requires it) and the media types off a 406. They are read when the first asks.
 */
@ApplicationScoped
public class Addresses {

    /**
     * One operation.
     *
     * @param template its path, with parameters in braces
     * @param produces media types of its answers
     * @param consumes media types of the bodies it reads; empty where it reads none
     * @param summary what the API description calls it
     * @param open whether it takes no user
     */
    public record Route(
            String method,
            String template,
            List<String> produces,
            List<String> consumes,
            String summary,
            boolean open) {}

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}:]+(?::([^{}]+))?}");

    /**
     * Where an operation is.
     *
     * @param literals how many characters of its template are not of a parameter
     */
    private record Place(Route route, Pattern path, int literals) {

        static Place of(Route route) {
            String path = PARAMETER
                    .matcher(route.template())
                    .replaceAll(match -> Matcher.quoteReplacement("\\E"
                            + (match.group(1) == null
                                    ? "[^/]+"
                                    : "(?:" + match.group(1).strip() + ")") + "\\Q"));
            return new Place(
                    route,
                    Pattern.compile("\\Q" + path + "\\E/?"),
                    PARAMETER.matcher(route.template()).replaceAll("").length());
        }
    }

    private final List<Route> routes;
    private final List<Place> places;

    Addresses(BeanManager beans) {
        routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .filter(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class))
                        .map(annotation -> route(method, annotation)))
                .sorted(Comparator.comparing(Route::template).thenComparing(Route::method))
                .toList();
        places = routes.stream().map(Place::of).toList();
    }

    /** Every operation, by path and method. */
    public List<Route> routes() {
        return routes;
    }

    /** The methods that this path takes, HEAD and OPTIONS included; empty if nothing is there. */
    public Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        at(path).forEach(route -> methods.add(route.method()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    /** The media types that an operation answers with. */
    public List<String> produced(String method, String path) {
        String effective = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        return at(path).stream()
                .filter(route -> route.method().equals(effective))
                .flatMap(route -> route.produces().stream())
                .distinct()
                .toList();
    }

    /** The media types that an operation reads. */
    List<String> consumed(String method, String path) {
        return at(path).stream()
                .filter(route -> route.method().equals(method))
                .flatMap(route -> route.consumes().stream())
                .distinct()
                .toList();
    }

    /** As JAX-RS has it, the template with the most literal characters wins. */
    private List<Route> at(String path) {
        List<Place> matching = places.stream()
                .filter(place -> place.path().matcher(path).matches())
                .toList();
        int most = matching.stream().mapToInt(Place::literals).max().orElse(0);
        return matching.stream()
                .filter(place -> place.literals() == most)
                .map(Place::route)
                .toList();
    }

    private static Route route(Method method, Annotation annotation) {
        Class<?> type = method.getDeclaringClass();
        Produces produces = nearest(method, type, Produces.class);
        Consumes consumes = nearest(method, type, Consumes.class);
        Operation operation = method.getAnnotation(Operation.class);
        return new Route(
                annotation.annotationType().getAnnotation(HttpMethod.class).value(),
                join(type.getAnnotation(Path.class), method.getAnnotation(Path.class)),
                produces == null ? List.of(MediaType.APPLICATION_JSON) : List.of(produces.value()),
                consumes == null ? List.of() : List.of(consumes.value()),
                operation == null ? "" : operation.summary(),
                nearest(method, type, RolesAllowed.class) == null);
    }

    private static <A extends Annotation> A nearest(Method method, Class<?> type, Class<A> annotation) {
        return method.isAnnotationPresent(annotation)
                ? method.getAnnotation(annotation)
                : type.getAnnotation(annotation);
    }

    private static String join(Path type, Path method) {
        String path = ("/" + type.value() + "/" + (method == null ? "" : method.value())).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
