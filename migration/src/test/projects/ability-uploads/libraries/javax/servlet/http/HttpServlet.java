package javax.servlet.http;

public class HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws javax.servlet.ServletException, java.io.IOException {}
}
