package io.crosscheck.linking.work;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.crosscheck.linking.work.LinkedStore.Arrival;

/**
 * One history of a set of documents, drawn at random: they come in any order, some are linked at once and some later,
 * in batches of any size; messages come twice; linkers crash midway.
 */
final class ShuffledArrivals {

    private static final int[] BATCHES = {1, 2, 3, 50};
    private static final int LAST_STATEMENT = 60;

    private final LinkedStore store;
    private final Random random;

    ShuffledArrivals(LinkedStore store, long seed) {
        this.store = store;
        this.random = new Random(seed);
    }

    void happen(List<Arrival> arrivals) throws Exception {
        List<Arrival> order = new ArrayList<>(arrivals);
        Collections.shuffle(order, random);
        List<Arrival> come = new ArrayList<>();
        for (Arrival arrival : order) {
            store.arrive(arrival);
            come.add(arrival);
            while (random.nextInt(3) == 0) {
                deliver(come.get(random.nextInt(come.size())));
            }
        }
        Collections.shuffle(come, random);
        for (Arrival arrival : come) {
            store.link(arrival.collection(), arrival.document(), batch());
        }
    }

    private void deliver(Arrival arrival) throws SQLException {
        if (random.nextInt(3) == 0) {
            crash(arrival);
        } else {
            store.link(arrival.collection(), arrival.document(), batch());
        }
    }

    private int batch() {
        return BATCHES[random.nextInt(BATCHES.length)];
    }

    // The connection breaks at some statement, and takes what was done before with it.
    private void crash(Arrival arrival) throws SQLException {
        try (Connection connection = store.connect()) {
            store.pass().link(breaking(connection), arrival.collection(), arrival.document(), batch());
            connection.rollback();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private Connection breaking(Connection connection) {
        int[] left = {random.nextInt(LAST_STATEMENT)};
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement") && left[0]-- == 0) {
                        throw new SQLException("The connection broke", "08006");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
