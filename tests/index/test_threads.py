from threadpoolctl import threadpool_info, threadpool_limits

from index.threads import leave_cores_to_the_model


def test_numpy_keeps_to_one_thread() -> None:
    with threadpool_limits(limits=2, user_api="blas"):
        leave_cores_to_the_model()
        held = [one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"]
    assert set(held) == {1}
