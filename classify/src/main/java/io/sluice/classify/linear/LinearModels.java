package io.sluice.classify.linear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The models that there are, one for each script, and their heads by name. Immutable, and safe for all threads. */
public final class LinearModels {

    private static final String FOLDER = "/models/";
    private static final List<String> SHIPPED = List.of("linear-en.bin", "linear-zh.bin");

    private final List<LinearModel> models;

    /** @throws IllegalArgumentException if two are for one script, or two heads have one name */
    public LinearModels(List<LinearModel> models) {
        this.models = List.copyOf(models);
        List<String> names = names();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("two heads have one name: " + String.join(", ", names));
        }
        if (models.stream().map(model -> model.header().script()).distinct().count() < models.size()) {
            throw new IllegalArgumentException("two models are for one script");
        }
    }

    /** A head, by where it is. */
    public record Place(LinearModel model, int index) {
        public Head head() {
            return model.heads().get(index);
        }
    }

    /** Those that ship with this build; read once. */
    public static LinearModels shipped() {
        return Shipped.MODELS;
    }

    public List<LinearModel> models() {
        return models;
    }

    /** Of all heads. */
    public List<String> names() {
        return models.stream()
                .flatMap(model -> model.heads().stream())
                .map(Head::name)
                .toList();
    }

    public Optional<Place> find(String head) {
        for (LinearModel model : models) {
            for (int i = 0; i < model.heads().size(); i++) {
                if (model.heads().get(i).name().equals(head)) {
                    return Optional.of(new Place(model, i));
                }
            }
        }
        return Optional.empty();
    }

    private static final class Shipped {
        private static final LinearModels MODELS = load();

        private static LinearModels load() {
            List<LinearModel> models = new ArrayList<>();
            for (String name : SHIPPED) {
                try (InputStream in = LinearModels.class.getResourceAsStream(FOLDER + name)) {
                    if (in == null) {
                        throw new IllegalStateException("the model " + name + " is not on the class path");
                    }
                    models.add(ModelFile.read(in.readAllBytes()));
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot read the model " + name, e);
                }
            }
            return new LinearModels(models);
        }
    }
}
